package facewright.method.visemetcn;

import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.engine.Torch;
import facewright.features.MelSpectrum;
import facewright.nn.model.BundleFolders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The streaming form of {@code viseme-tcn}: sound goes in as it comes, frames of the mouth come out
 * {@link #LATENCY_SECONDS} later, at 60 frames per second. The frames are those of the whole clip,
 * to within rounding. Push sound, pull frames, and at the end {@link #finish} and pull the rest.
 * Owns native memory; used by one thread.
 */
public final class VisemeStream implements AutoCloseable {
    /** Rig channels of a frame, in their order. */
    public static final List<String> CHANNELS = MouthChannels.RIG;

    /** Network frames after a frame that its movement depends on. */
    private static final int MOVEMENT_LOOK_AHEAD =
            Math.max(Contacts.LOOK_AHEAD, TcnDecoder.SMOOTHING_REACH);

    /**
     * How much later than its sound a frame comes at most: half an analysis window, what level,
     * network and movement look ahead, and the frames that go through the network together.
     */
    public static final double LATENCY_SECONDS =
            MelSpectrum.WINDOW_SAMPLES / 2.0 / SampleRate.SPEECH.hertz()
                    + (SpeechInput.LOOK_AHEAD
                                    + TcnConfig.ofWidth(Hearing.BANDS, 1, 1).lookAhead()
                                    + MOVEMENT_LOOK_AHEAD
                                    + VisemeStream.BATCH)
                            / SpeechInput.RATE.framesPerSecond();

    /** Frames that go through the network together. */
    private static final int BATCH = 4;

    /** Frames before the next one that are kept for contacts: none lasts longer. */
    private static final int CONTACT_MEMORY = 600;

    private final TcnNetwork network;
    private final SpeakingStyle style;
    private final double limit;
    private final SpeechInput hearing = new SpeechInput();
    private final MelSpectrum spectrum = new MelSpectrum();
    private final float[] window = new float[MelSpectrum.WINDOW_SAMPLES];
    private final float[] bands = new float[SpeechInput.BANDS];

    /** Sound from sample {@link #firstSample} on. */
    private float[] samples = new float[1 << 14];

    private int sampleCount;
    private long firstSample;
    private int heard;

    /** Input frames from {@link #firstInput} on. */
    private final List<float[]> input = new ArrayList<>();

    /** Whether there is sound at each frame of {@link #input}. */
    private final List<Boolean> sounding = new ArrayList<>();

    private int firstInput;

    /** Scores from frame {@link #firstScore} on. */
    private final List<float[]> channels = new ArrayList<>();

    private final List<float[]> contacts = new ArrayList<>();
    private int firstScore;
    private int emitted;
    private boolean finished;
    private int frames = Integer.MAX_VALUE;
    private final Deque<float[]> ready = new ArrayDeque<>();

    VisemeStream(TcnNetwork network, SpeakingStyle style, double limit) {
        this.network = network;
        this.style = style;
        this.limit = limit;
    }

    /**
     * Opens the weights that ship with the program. The caller closes the stream.
     *
     * @throws StudioException when networks cannot run here
     */
    public static VisemeStream open(SpeakingStyle style) throws StudioException {
        Torch.inferenceMode();
        ModelBundle bundle = BundleFolders.shipped(VisemeTcnMethod.class);
        return new VisemeStream(
                VisemeTcnAnimator.network(bundle),
                style,
                VisemeTcnAnimator.limit(bundle, VisemeTcnMethod.DEFAULT_CLOSURE));
    }

    /**
     * Adds sound.
     *
     * @param sound 16 kHz mono samples
     */
    public void push(float[] sound, int count) throws StudioException {
        if (finished) {
            throw new IllegalStateException("the stream is finished");
        }
        Torch.inferenceMode();
        if (sampleCount + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, sampleCount + count));
        }
        System.arraycopy(sound, 0, samples, sampleCount, count);
        sampleCount += count;
        while (SpeechInput.windowStart(heard) + window.length <= firstSample + sampleCount) {
            hear();
        }
        dropSound();
        score(false);
        emit();
    }

    /** Ends the sound: the frames that waited for what follows can be pulled now. */
    public void finish() throws StudioException {
        if (finished) {
            return;
        }
        Torch.inferenceMode();
        finished = true;
        frames = SpeechInput.RATE.frameCount(SampleRate.SPEECH.seconds(firstSample + sampleCount));
        while (heard < frames + SpeechInput.LOOK_AHEAD) {
            hear();
        }
        score(true);
        emit();
    }

    /** Frames that can be pulled. */
    public int available() {
        return ready.size();
    }

    /**
     * The next frame.
     *
     * @return weights of {@link #CHANNELS}
     * @throws java.util.NoSuchElementException when none is available
     */
    public float[] pull() {
        return ready.removeFirst();
    }

    private void hear() {
        int start = SpeechInput.windowStart(heard++);
        for (int i = 0; i < window.length; i++) {
            long at = start + i - firstSample;
            window[i] = at >= 0 && at < sampleCount ? samples[(int) at] : 0;
        }
        spectrum.measure(window, bands);
        hearing.push(bands);
        while (hearing.ready() > 0) {
            float[] frame = new float[SpeechInput.BANDS];
            sounding.add(hearing.pull(frame));
            input.add(frame);
        }
    }

    private void dropSound() {
        int old = (int) Math.min(sampleCount, SpeechInput.windowStart(heard) - firstSample);
        if (old > samples.length / 2) {
            System.arraycopy(samples, old, samples, 0, sampleCount - old);
            sampleCount -= old;
            firstSample += old;
        }
    }

    /** Runs the network over input that has all of its surroundings. */
    private void score(boolean last) {
        int scored = firstScore + channels.size();
        int inputEnd = Math.min(frames, firstInput + input.size());
        int end = last ? inputEnd : inputEnd - network.config().lookAhead();
        if (end - scored < (last ? 1 : BATCH)) {
            return;
        }
        int from = Math.max(0, scored - network.config().lookBack());
        float[][] part =
                input.subList(from - firstInput, inputEnd - firstInput).toArray(float[][]::new);
        TcnDecoder.Scores scores = TcnDecoder.run(network, part, style);
        boolean[] sounds = new boolean[part.length];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = sounding.get(from - firstInput + i);
        }
        Silence.apply(scores, sounds, 0);
        for (int t = scored; t < end; t++) {
            channels.add(scores.channels()[t - from]);
            contacts.add(
                    new float[] {scores.contacts()[0][t - from], scores.contacts()[1][t - from]});
        }
        int keep = Math.max(0, end - network.config().lookBack());
        input.subList(0, keep - firstInput).clear();
        sounding.subList(0, keep - firstInput).clear();
        firstInput = keep;
    }

    /** Makes the frames whose surroundings are known. */
    private void emit() {
        int scored = firstScore + channels.size();
        int end = finished ? Math.min(frames, scored) : scored - MOVEMENT_LOOK_AHEAD;
        if (end <= emitted) {
            return;
        }
        int count = channels.size();
        float[][] probabilities = new float[TcnConfig.CONTACTS][count];
        for (int t = 0; t < count; t++) {
            for (int k = 0; k < probabilities.length; k++) {
                probabilities[k][t] = contacts.get(t)[k];
            }
        }
        TcnDecoder.Scores scores =
                new TcnDecoder.Scores(channels.toArray(float[][]::new), probabilities);
        float[][] movement = TcnDecoder.decode(scores, SpeechInput.RATE, end - firstScore, limit);
        for (; emitted < end; emitted++) {
            float[] rig = new float[CHANNELS.size()];
            MouthChannels.write(movement[emitted - firstScore], rig);
            ready.add(rig);
        }
        forget();
    }

    /** Drops scores that no later frame needs: none is in its reach, and no contact goes on. */
    private void forget() {
        int ramp = (int) Math.ceil(Contacts.RAMP_SECONDS * 60) + 2;
        int reach = Math.max(ramp, TcnDecoder.SMOOTHING_REACH);
        int keep = emitted - reach;
        while (keep > firstScore
                && emitted - keep < CONTACT_MEMORY
                && touches(contacts.get(keep - firstScore))) {
            keep--;
        }
        if (keep > firstScore) {
            channels.subList(0, keep - firstScore).clear();
            contacts.subList(0, keep - firstScore).clear();
            firstScore = keep;
        }
    }

    private boolean touches(float[] probabilities) {
        return probabilities[0] >= limit || probabilities[1] >= limit;
    }

    @Override
    public void close() {
        network.close();
    }
}
