package facewright.assets.head.look;

import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;

/** The colours 0xRRGGBB and strengths that a person is painted with. */
final class Complexion {
    /** Skin that all other colours are chosen beside; the standard tone. */
    private static final int STANDARD_SKIN = 0xdcae95;

    private static final double[] TONES = {0, .25, .45, .62, .8, 1};
    private static final int[] SKINS = {
        0xf0d2c1, STANDARD_SKIN, 0xc79570, 0xa8764f, 0x7c5139, 0x4c3026
    };

    private static final double[] HAIR_TONES = {0, .25, .5, .7, .85, 1};
    private static final int[] HAIRS = {0x15110f, 0x3b2c25, 0x5f432f, 0x8a4a28, 0xb08550, 0xd8bd8c};
    private static final int GREY = 0xbdbab5;

    final int skin;
    final int blush;
    final int deep;
    final int lip;
    final int lipInside;
    final int lipEdge;
    final int corner;
    final int forehead;
    final int shade;
    final int freckle;
    final int nostril;
    final int caruncle;
    final int earShade;
    final int hair;
    final int brow;
    final int lash = 0x1a110e;
    final int wet;
    final double blushing;
    final double freckles;
    final double lipColour;
    final double hairDensity;
    final double hairVolume;
    final double hairline;
    final double hairCurl;

    /** The colour of hair where light falls on it. */
    final int hairLight;

    final double grey;
    final double brows;
    final double stubble;
    final double beard;
    final double moustache;

    /** 0 while young, 1 at about 75 years. */
    final double age;

    /** 0 for light skin, 1 for the darkest. */
    final double dark;

    Complexion(HeadParameters p) {
        double warmth = p.get(HeadSlider.SKIN_WARMTH);
        double tone = p.get(HeadSlider.SKIN_TONE);
        skin = warm(ramp(tone, TONES, SKINS), warmth);
        dark = Math.max(0, (tone - .4) / .6);
        blush = beside(0xcb7a68);
        deep = beside(0xb06a58);
        lip = beside(0xb8655f);
        lipInside = beside(0x95423f);
        lipEdge = beside(0xe6bfa8);
        corner = beside(0x8a4c43);
        forehead = beside(0xe3bd9c);
        shade = beside(0x9c6f66);
        freckle = beside(0xa86f50);
        nostril = beside(0x3a1813);
        caruncle = beside(0xc57a72);
        earShade = beside(0x8a4a3e);
        wet = beside(0xc98b80);
        grey = p.get(HeadSlider.HAIR_GREY);
        int natural = ramp(p.get(HeadSlider.HAIR_COLOUR), HAIR_TONES, HAIRS);
        hair = mix(natural, GREY, .88 * grey);
        brow = mix(mix(natural, 0x3b2c25, tone < .5 ? .35 : 0), GREY, .55 * grey);
        blushing = p.get(HeadSlider.BLUSH) * (1 - .7 * dark);
        freckles = p.get(HeadSlider.FRECKLES);
        lipColour = p.get(HeadSlider.LIP_COLOUR);
        hairDensity = p.get(HeadSlider.HAIR_DENSITY) / HeadSlider.HAIR_DENSITY.standard();
        hairVolume = p.get(HeadSlider.HAIR_VOLUME);
        hairCurl = p.get(HeadSlider.HAIR_CURL);
        hairLight = mix(hair, 0xb9a48c, .30);
        hairline = p.get(HeadSlider.HAIRLINE);
        brows = p.get(HeadSlider.BROW_THICKNESS);
        stubble = p.get(HeadSlider.STUBBLE);
        beard = p.get(HeadSlider.BEARD);
        moustache = p.get(HeadSlider.MOUSTACHE);
        age = Math.max(0, (p.get(HeadSlider.AGE) - 30) / 45);
    }

    /** A colour chosen for the standard skin, carried over to this one. */
    private int beside(int colour) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double ratio = (double) (skin >> shift & 255) / (STANDARD_SKIN >> shift & 255);
            double value = (colour >> shift & 255) * Math.pow(ratio, .85);
            result |= (int) Math.min(255, Math.round(value)) << shift;
        }
        return result;
    }

    private static int warm(int colour, double warmth) {
        double red = Math.min(255, (colour >> 16) * (1 + .03 * warmth));
        double blue = Math.min(255, (colour & 255) * (1 - .07 * warmth));
        return ((int) Math.round(red) << 16) | (colour & 0xff00) | (int) Math.round(blue);
    }

    static int ramp(double at, double[] stops, int[] colours) {
        for (int i = 1; i < stops.length; i++) {
            if (at <= stops[i]) {
                return mix(
                        colours[i - 1],
                        colours[i],
                        (at - stops[i - 1]) / (stops[i] - stops[i - 1]));
            }
        }
        return colours[colours.length - 1];
    }

    static int mix(int a, int b, double share) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = a >> shift & 255;
            double to = b >> shift & 255;
            result |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return result;
    }
}
