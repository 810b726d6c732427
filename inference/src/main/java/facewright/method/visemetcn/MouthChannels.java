package facewright.method.visemetcn;

import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the network predicts: the rig channels of the mouth, left and right together, in the order
 * of its outputs. A channel may be scaled by one of the gains of the speaking style.
 */
enum MouthChannels {
    JAW_OPEN(0, Gain.JAW, "jawOpen"),
    CLOSE(1, Gain.NONE, "mouthClose"),
    PUCKER(2, Gain.ROUND, "mouthPucker"),
    FUNNEL(3, Gain.ROUND, "mouthFunnel"),
    STRETCH(4, Gain.LIP, "mouthStretchLeft", "mouthStretchRight"),
    SMILE(5, Gain.LIP, "mouthSmileLeft", "mouthSmileRight"),
    UPPER_UP(6, Gain.LIP, "mouthUpperUpLeft", "mouthUpperUpRight"),
    LOWER_DOWN(7, Gain.LIP, "mouthLowerDownLeft", "mouthLowerDownRight"),
    PRESS(8, Gain.NONE, "mouthPressLeft", "mouthPressRight"),
    ROLL_LOWER(9, Gain.NONE, "mouthRollLower"),
    ROLL_UPPER(10, Gain.NONE, "mouthRollUpper"),
    TONGUE_OUT(11, Gain.NONE, "tongueOut");

    /** Which gain of the style scales a channel. */
    enum Gain {
        NONE,
        JAW,
        LIP,
        ROUND
    }

    /** Number of outputs. */
    static final int COUNT = values().length;

    /** Number of values in which a style is given to the network. */
    static final int STYLE_VALUES = 5;

    /** All rig channels, in the order in which {@link #write} fills them. */
    static final List<String> RIG = rig();

    private final int column;
    private final Gain gain;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    MouthChannels(int column, Gain gain, String... names) {
        this.column = column;
        this.gain = gain;
        this.names = List.of(names);
    }

    /** Place among the outputs, from 0. */
    int column() {
        return column;
    }

    /** Names of the rig channels that follow this output. */
    List<String> names() {
        return names;
    }

    private static List<String> rig() {
        List<String> all = new ArrayList<>();
        for (MouthChannels channel : values()) {
            all.addAll(channel.names);
        }
        return List.copyOf(all);
    }

    /** The gain of this output in a style. */
    float gain(SpeakingStyle style) {
        return switch (gain) {
            case NONE -> 1;
            case JAW -> (float) style.jawGain();
            case LIP -> (float) style.lipGain();
            case ROUND -> (float) style.roundGain();
        };
    }

    /** Gains of all outputs. */
    static float[] gains(SpeakingStyle style) {
        float[] gains = new float[COUNT];
        for (MouthChannels channel : values()) {
            gains[channel.column()] = channel.gain(style);
        }
        return gains;
    }

    /** A style as the network reads it: about -1 to 1 each, 0 for neutral. */
    static float[] values(SpeakingStyle style) {
        return new float[] {
            (float) (style.jawGain() - 1) * 2,
            (float) (style.lipGain() - 1) * 2,
            (float) (style.roundGain() - 1) * 2,
            (float) (style.rateGain() - 1) * 2,
            (float) (style.leadSeconds() - SpeakingStyle.NEUTRAL.leadSeconds()) * 20
        };
    }

    /**
     * Reads the outputs out of a motion: the mean of left and right.
     *
     * @return (T)(outputs)
     * @throws IllegalArgumentException when the motion lacks a channel
     */
    static float[][] read(RigSequence motion) {
        int[][] columns = new int[COUNT][];
        for (MouthChannels channel : values()) {
            columns[channel.column()] =
                    channel.names.stream()
                            .mapToInt(name -> column(motion, name).orElseThrow(() -> missing(name)))
                            .toArray();
        }
        float[][] result = new float[motion.frameCount()][COUNT];
        for (int t = 0; t < result.length; t++) {
            for (int c = 0; c < COUNT; c++) {
                for (int column : columns[c]) {
                    result[t][c] += motion.weight(t, column) / columns[c].length;
                }
            }
        }
        return result;
    }

    static OptionalInt column(RigSequence motion, String name) {
        int index = motion.channels().indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("the motion has no channel " + name);
    }

    /**
     * Spreads outputs over the rig channels.
     *
     * @param outputs (outputs), 0 to 1
     * @param rig receives the weights of {@link #RIG}
     */
    static void write(float[] outputs, float[] rig) {
        int column = 0;
        for (MouthChannels channel : values()) {
            for (int i = 0; i < channel.names.size(); i++) {
                rig[column++] = outputs[channel.column()];
            }
        }
    }
}
