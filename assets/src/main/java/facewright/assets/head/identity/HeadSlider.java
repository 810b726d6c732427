package facewright.assets.head.identity;

import facewright.assets.AssetsText;
import facewright.domain.UserText;
import java.util.Arrays;
import java.util.Optional;

/**
 * One number that shapes or colours a head. Millimetres are what the feature grows by on the
 * finished head; widths count both sides together. All defaults together are the head Mira.
 */
public enum HeadSlider {
    SEX_SHAPE(Group.PERSON, "sexShape", Unit.SHARE, 0, 1, 0, "head.slider.sex-shape"),
    AGE(Group.PERSON, "age", Unit.YEARS, 18, 85, 28, "head.slider.age"),
    FULLNESS(Group.PERSON, "fullness", Unit.SHARE, -1, 1, 0, "head.slider.fullness"),
    FACE_WIDTH(Group.FACE, "faceWidth", Unit.MILLIMETRES, -12, 12, 0, "head.slider.face-width"),
    FACE_LENGTH(Group.FACE, "faceLength", Unit.MILLIMETRES, -10, 12, 0, "head.slider.face-length"),
    SKULL_HEIGHT(
            Group.FACE, "skullHeight", Unit.MILLIMETRES, -10, 12, 0, "head.slider.skull-height"),
    SKULL_DEPTH(Group.FACE, "skullDepth", Unit.MILLIMETRES, -12, 12, 0, "head.slider.skull-depth"),
    FOREHEAD_SLOPE(
            Group.FACE, "foreheadSlope", Unit.MILLIMETRES, -8, 12, 0, "head.slider.forehead-slope"),
    BROW_RIDGE(Group.FACE, "browRidge", Unit.MILLIMETRES, -2, 6, 0, "head.slider.brow-ridge"),
    CHEEKBONES(Group.FACE, "cheekbones", Unit.MILLIMETRES, -4, 6, 0, "head.slider.cheekbones"),
    JAW_WIDTH(Group.JAW, "jawWidth", Unit.MILLIMETRES, -14, 16, 0, "head.slider.jaw-width"),
    JAW_ANGLE(Group.JAW, "jawAngle", Unit.MILLIMETRES, -8, 10, 0, "head.slider.jaw-angle"),
    CHIN_LENGTH(Group.JAW, "chinLength", Unit.MILLIMETRES, -8, 10, 0, "head.slider.chin-length"),
    CHIN_WIDTH(Group.JAW, "chinWidth", Unit.MILLIMETRES, -12, 16, 0, "head.slider.chin-width"),
    CHIN_PROJECTION(
            Group.JAW, "chinProjection", Unit.MILLIMETRES, -8, 8, 0, "head.slider.chin-projection"),
    EYE_SPACING(Group.EYES, "eyeSpacing", Unit.MILLIMETRES, -4, 5, 0, "head.slider.eye-spacing"),
    EYE_WIDTH(Group.EYES, "eyeWidth", Unit.PERCENT, 88, 110, 100, "head.slider.eye-width"),
    EYE_OPENING(Group.EYES, "eyeOpening", Unit.MILLIMETRES, -2, 1.5, 0, "head.slider.eye-opening"),
    EYE_TILT(Group.EYES, "eyeTilt", Unit.DEGREES, -6, 9, 0, "head.slider.eye-tilt"),
    LID_FOLD(Group.EYES, "lidFold", Unit.MILLIMETRES, 0, 3, 0, "head.slider.lid-fold"),
    BROW_HEIGHT(Group.EYES, "browHeight", Unit.MILLIMETRES, -5, 5, 0, "head.slider.brow-height"),
    NOSE_LENGTH(Group.NOSE, "noseLength", Unit.MILLIMETRES, -8, 9, 0, "head.slider.nose-length"),
    NOSE_WIDTH(Group.NOSE, "noseWidth", Unit.MILLIMETRES, -6, 12, 0, "head.slider.nose-width"),
    NOSE_PROJECTION(
            Group.NOSE,
            "noseProjection",
            Unit.MILLIMETRES,
            -9,
            9,
            0,
            "head.slider.nose-projection"),
    BRIDGE_WIDTH(Group.NOSE, "bridgeWidth", Unit.MILLIMETRES, -4, 9, 0, "head.slider.bridge-width"),
    BRIDGE_HEIGHT(
            Group.NOSE, "bridgeHeight", Unit.MILLIMETRES, -6, 7, 0, "head.slider.bridge-height"),
    NOSE_TIP(Group.NOSE, "noseTip", Unit.MILLIMETRES, -5, 5, 0, "head.slider.nose-tip"),
    MOUTH_WIDTH(Group.MOUTH, "mouthWidth", Unit.MILLIMETRES, -10, 12, 0, "head.slider.mouth-width"),
    MOUTH_HEIGHT(
            Group.MOUTH, "mouthHeight", Unit.MILLIMETRES, -4, 4, 0, "head.slider.mouth-height"),
    UPPER_LIP(Group.MOUTH, "upperLip", Unit.MILLIMETRES, -2.5, 3.5, 0, "head.slider.upper-lip"),
    LOWER_LIP(Group.MOUTH, "lowerLip", Unit.MILLIMETRES, -3, 3.5, 0, "head.slider.lower-lip"),
    EAR_SIZE(Group.EARS_AND_NECK, "earSize", Unit.PERCENT, 80, 135, 100, "head.slider.ear-size"),
    EAR_FLARE(Group.EARS_AND_NECK, "earFlare", Unit.DEGREES, -12, 18, 0, "head.slider.ear-flare"),
    NECK_WIDTH(
            Group.EARS_AND_NECK,
            "neckWidth",
            Unit.MILLIMETRES,
            -18,
            26,
            0,
            "head.slider.neck-width"),
    SKIN_TONE(Group.SKIN, "skinTone", Unit.SHARE, 0, 1, 0.25, "head.slider.skin-tone"),
    SKIN_WARMTH(Group.SKIN, "skinWarmth", Unit.SHARE, -1, 1, 0, "head.slider.skin-warmth"),
    BLUSH(Group.SKIN, "blush", Unit.SHARE, 0, 2, 1, "head.slider.blush"),
    FRECKLES(Group.SKIN, "freckles", Unit.SHARE, 0, 3, 1, "head.slider.freckles"),
    LIP_COLOUR(Group.SKIN, "lipColour", Unit.SHARE, 0, 1.4, 1, "head.slider.lip-colour"),
    EYE_COLOUR(Group.SKIN, "eyeColour", Unit.SHARE, 0, 1, 0.65, "head.slider.eye-colour"),
    HAIR_COLOUR(Group.HAIR, "hairColour", Unit.SHARE, 0, 1, 0.25, "head.slider.hair-colour"),
    HAIR_GREY(Group.HAIR, "hairGrey", Unit.SHARE, 0, 1, 0, "head.slider.hair-grey"),
    HAIR_DENSITY(Group.HAIR, "hairDensity", Unit.SHARE, 0, 1, 0.8, "head.slider.hair-density"),
    HAIR_VOLUME(Group.HAIR, "hairVolume", Unit.MILLIMETRES, 0, 40, 0, "head.slider.hair-volume"),
    HAIR_SIDES(Group.HAIR, "hairSides", Unit.SHARE, 0, 1, 0.4, "head.slider.hair-sides"),
    HAIR_CURL(Group.HAIR, "hairCurl", Unit.SHARE, 0, 1, 0, "head.slider.hair-curl"),
    HAIR_KNOT(Group.HAIR, "hairKnot", Unit.SHARE, 0, 1, 0, "head.slider.hair-knot"),
    HAIRLINE(Group.HAIR, "hairline", Unit.MILLIMETRES, -14, 60, 0, "head.slider.hairline"),
    BROW_THICKNESS(Group.HAIR, "browThickness", Unit.SHARE, 0, 2, 1, "head.slider.brow-thickness"),
    STUBBLE(Group.HAIR, "stubble", Unit.SHARE, 0, 1, 0, "head.slider.stubble"),
    BEARD(Group.HAIR, "beard", Unit.SHARE, 0, 1, 0, "head.slider.beard"),
    MOUSTACHE(Group.HAIR, "moustache", Unit.SHARE, 0, 1, 0, "head.slider.moustache");

    /** What a slider belongs to, in the order that people read a face. */
    public enum Group {
        PERSON("head.group.person"),
        FACE("head.group.face"),
        JAW("head.group.jaw"),
        EYES("head.group.eyes"),
        NOSE("head.group.nose"),
        MOUTH("head.group.mouth"),
        EARS_AND_NECK("head.group.ears-and-neck"),
        SKIN("head.group.skin"),
        HAIR("head.group.hair");

        private final String labelKey;

        Group(String labelKey) {
            this.labelKey = labelKey;
        }

        /** The heading of the group. */
        public UserText label() {
            return AssetsText.of(labelKey);
        }
    }

    /** What a value counts. */
    public enum Unit {
        /** No unit. */
        SHARE(""),
        MILLIMETRES("mm"),
        PERCENT("%"),
        DEGREES("\u00b0"),
        YEARS("years");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** What is written behind the number; empty for shares. */
        public String symbol() {
            return symbol;
        }
    }

    private final Group group;
    private final String key;
    private final Unit unit;
    private final double minimum;
    private final double maximum;
    private final double standard;
    private final String labelKey;

    HeadSlider(
            Group group,
            String key,
            Unit unit,
            double minimum,
            double maximum,
            double standard,
            String labelKey) {
        this.group = group;
        this.key = key;
        this.unit = unit;
        this.minimum = minimum;
        this.maximum = maximum;
        this.standard = standard;
        this.labelKey = labelKey;
    }

    public Group group() {
        return group;
    }

    /** The name in head files, for example {@code faceWidth}. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    /** The value of Mira. */
    public double standard() {
        return standard;
    }

    /** True when the slider changes the pictures of the head. */
    public boolean paints() {
        return group == Group.SKIN || group == Group.HAIR || this == AGE;
    }

    /** What people read beside the slider. */
    public UserText label() {
        return AssetsText.of(labelKey);
    }

    /** The nearest value in range. */
    public double clamp(double value) {
        return Math.max(minimum, Math.min(maximum, value));
    }

    /** The slider of this name in head files. */
    public static Optional<HeadSlider> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}
