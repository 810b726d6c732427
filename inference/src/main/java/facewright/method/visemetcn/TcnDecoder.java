package facewright.method.visemetcn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import facewright.domain.FrameRate;
import facewright.domain.SpeakingStyle;
import facewright.engine.Nd;
import facewright.speech.GaussianSmoothing;
import java.util.ArrayList;
import java.util.List;

/** Turns what the network says into movement of the mouth at any frame rate. */
final class TcnDecoder {
    /**
     * What the network says about a clip, at 60 frames per second, on the Java side: (T)(outputs)
     * channels, 0 to 1, gains of the style applied; (2)(T) probabilities of contacts.
     */
    static final class Scores {
        private final float[][] channels;
        private final float[][] contacts;

        Scores(float[][] channels, float[][] contacts) {
            this.channels = channels;
            this.contacts = contacts;
        }

        float[][] channels() {
            return channels;
        }

        float[][] contacts() {
            return contacts;
        }
    }

    /** Standard deviation in network frames: a mouth has weight, and errors are rougher than it. */
    private static final double SMOOTHING_FRAMES = 1.5;

    /** Network frames before and after a frame that its smoothed value depends on. */
    static final int SMOOTHING_REACH = GaussianSmoothing.radius(SMOOTHING_FRAMES);

    private TcnDecoder() {}

    /**
     * Runs the network over frames of one example. Closes all that it makes.
     *
     * @param input (T)(inputs)
     */
    static Scores run(TcnNetwork network, float[][] input, SpeakingStyle style) {
        int frames = input.length;
        int inputs = network.config().hearing().inputs();
        float[] flat = new float[frames * inputs];
        for (int t = 0; t < frames; t++) {
            System.arraycopy(input[t], 0, flat, t * inputs, inputs);
        }
        return run(network, flat, frames, MouthChannels.values(style), MouthChannels.gains(style));
    }

    /**
     * The same with everything in flat arrays.
     *
     * @param input (T x inputs)
     * @param style (5)
     * @param gains (outputs)
     */
    static Scores run(TcnNetwork network, float[] input, int frames, float[] style, float[] gains) {
        if (frames == 0) {
            return new Scores(new float[0][], new float[TcnConfig.CONTACTS][0]);
        }
        try (NDManager scope = network.manager().newSubManager()) {
            NDArray x =
                    scope.create(input, new Shape(1, frames, network.config().hearing().inputs()));
            NDArray s = scope.create(style, new Shape(1, MouthChannels.STYLE_VALUES));
            TcnNetwork.Outputs outputs = network.run(x, s, 0, false);
            float[] channels = Nd.floats(outputs.channels());
            float[] contacts = Nd.floats(outputs.contacts());
            return scores(channels, contacts, frames, gains);
        }
    }

    private static Scores scores(float[] channels, float[] contacts, int frames, float[] gains) {
        float[][] limited = new float[frames][MouthChannels.COUNT];
        for (int t = 0; t < frames; t++) {
            for (int c = 0; c < MouthChannels.COUNT; c++) {
                float value = channels[c * frames + t] * gains[c];
                limited[t][c] = Math.max(0, Math.min(1, value));
            }
        }
        float[][] probabilities = new float[TcnConfig.CONTACTS][frames];
        for (int k = 0; k < TcnConfig.CONTACTS; k++) {
            for (int t = 0; t < frames; t++) {
                probabilities[k][t] = (float) (1 / (1 + Math.exp(-contacts[k * frames + t])));
            }
        }
        return new Scores(limited, probabilities);
    }

    /**
     * Movement, smoothed, with its contacts.
     *
     * @param rate of the movement
     * @param frames how many
     * @param limit probability from which a contact is made
     * @return (frames)(outputs), 0 to 1
     */
    static float[][] decode(Scores scores, FrameRate rate, int frames, double limit) {
        List<float[]> windows = new ArrayList<>();
        for (float[] probability : scores.contacts()) {
            windows.add(Contacts.windows(Contacts.find(probability, limit), rate, frames));
        }
        float[][] channels = GaussianSmoothing.apply(scores.channels(), SMOOTHING_FRAMES);
        float[][] movement = new float[frames][];
        for (int t = 0; t < frames; t++) {
            movement[t] = at(channels, rate.timeSeconds(t));
            Contacts.apply(movement[t], windows.get(0)[t], windows.get(1)[t]);
        }
        return movement;
    }

    /** A frame between frames, on the straight line. */
    private static float[] at(float[][] channels, double seconds) {
        float[] frame = new float[MouthChannels.COUNT];
        if (channels.length == 0) {
            return frame;
        }
        double position =
                Math.min(seconds * SpeechInput.RATE.framesPerSecond(), channels.length - 1.0);
        int below = (int) position;
        int above = Math.min(below + 1, channels.length - 1);
        float share = (float) (position - below);
        for (int c = 0; c < frame.length; c++) {
            frame[c] = channels[below][c] + share * (channels[above][c] - channels[below][c]);
        }
        return frame;
    }
}
