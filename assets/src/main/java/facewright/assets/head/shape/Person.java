package facewright.assets.head.shape;

import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;

/**
 * The sliders of shape, with what sex and age add to each. Millimetres; widths count both sides.
 */
final class Person {
    final double years;
    final double throat;
    final double fullness;
    final double faceWidth;
    final double faceLength;
    final double skullHeight;
    final double skullDepth;
    final double foreheadSlope;
    final double browRidge;
    final double browHeight;
    final double cheekbones;
    final double jawWidth;
    final double jawAngle;
    final double chinLength;
    final double chinWidth;
    final double chinProjection;
    final double eyeSpacing;
    final double eyeWidth;
    final double eyeOpening;
    final double eyeTilt;
    final double lidFold;
    final double noseLength;
    final double noseWidth;
    final double noseProjection;
    final double bridgeWidth;
    final double bridgeHeight;
    final double noseTip;
    final double mouthWidth;
    final double mouthHeight;
    final double upperLip;
    final double lowerLip;
    final double earSize;
    final double earFlare;
    final double neckWidth;
    final double hairVolume;
    final double hairSides;
    final double hairKnot;
    final double hairline;
    final double beard;

    Person(HeadParameters p) {
        double m = p.get(HeadSlider.SEX_SHAPE);
        years = Math.max(-.2, (p.get(HeadSlider.AGE) - HeadSlider.AGE.standard()) / 45);
        double old = Math.max(0, years);
        throat = m;
        fullness = p.get(HeadSlider.FULLNESS) - .1 * m - .25 * Math.min(0, years);
        faceWidth = p.get(HeadSlider.FACE_WIDTH) + 2 * m;
        faceLength = p.get(HeadSlider.FACE_LENGTH) + 2.5 * m + .8 * old;
        skullHeight = p.get(HeadSlider.SKULL_HEIGHT);
        skullDepth = p.get(HeadSlider.SKULL_DEPTH) + 2 * m;
        foreheadSlope = p.get(HeadSlider.FOREHEAD_SLOPE) + 3 * m;
        browRidge = p.get(HeadSlider.BROW_RIDGE) + 3 * m;
        browHeight = p.get(HeadSlider.BROW_HEIGHT) - 2 * m - 1.2 * old;
        cheekbones = p.get(HeadSlider.CHEEKBONES);
        jawWidth = p.get(HeadSlider.JAW_WIDTH) + 7 * m;
        jawAngle = p.get(HeadSlider.JAW_ANGLE) + 4 * m;
        chinLength = p.get(HeadSlider.CHIN_LENGTH) + 2.5 * m;
        chinWidth = p.get(HeadSlider.CHIN_WIDTH) + 7 * m;
        chinProjection = p.get(HeadSlider.CHIN_PROJECTION) + 1.5 * m;
        eyeSpacing = p.get(HeadSlider.EYE_SPACING);
        eyeWidth = p.get(HeadSlider.EYE_WIDTH) / 100;
        eyeOpening = p.get(HeadSlider.EYE_OPENING) - .5 * m - .5 * old;
        eyeTilt = p.get(HeadSlider.EYE_TILT) - 2 * old;
        lidFold = p.get(HeadSlider.LID_FOLD) + 1.3 * old;
        noseLength = p.get(HeadSlider.NOSE_LENGTH) + 1.5 * m + 2.5 * old;
        noseWidth = p.get(HeadSlider.NOSE_WIDTH) + 2 * m + 1.2 * old;
        noseProjection = p.get(HeadSlider.NOSE_PROJECTION) + 1 * m;
        bridgeWidth = p.get(HeadSlider.BRIDGE_WIDTH) + 1.5 * m;
        bridgeHeight = p.get(HeadSlider.BRIDGE_HEIGHT) + 1.2 * m;
        noseTip = p.get(HeadSlider.NOSE_TIP) - 1.5 * old;
        mouthWidth = p.get(HeadSlider.MOUTH_WIDTH) + 2 * m;
        mouthHeight = p.get(HeadSlider.MOUTH_HEIGHT);
        upperLip = p.get(HeadSlider.UPPER_LIP) - .8 * m - .9 * old;
        lowerLip = p.get(HeadSlider.LOWER_LIP) - .5 * m - .7 * old;
        earSize = p.get(HeadSlider.EAR_SIZE) / 100 + .04 * m + .08 * old;
        earFlare = p.get(HeadSlider.EAR_FLARE);
        neckWidth = p.get(HeadSlider.NECK_WIDTH) + 14 * m;
        hairVolume = p.get(HeadSlider.HAIR_VOLUME);
        hairSides = p.get(HeadSlider.HAIR_SIDES);
        hairKnot = p.get(HeadSlider.HAIR_KNOT);
        hairline = p.get(HeadSlider.HAIRLINE);
        beard = p.get(HeadSlider.BEARD);
    }
}
