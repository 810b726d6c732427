package facewright.features;

import be.tarsos.dsp.util.fft.FFT;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;

/**
 * Measures speech frame by frame. The window of frame t is centred on the frame's time and may hang
 * over the ends of the clip, where there is silence. A power spectrum sums up to the window's mean
 * square. Deterministic; memory does not grow with the clip except for its 4 kHz copy (pitch).
 */
public final class FeatureExtractor {
    /** The usual analysis window: 25 ms. */
    public static final double WINDOW_SECONDS = 0.025;

    private static final float LOG_FLOOR = 1e-10f;
    private static final double LOW_HERTZ = 50;
    private static final double HIGH_HERTZ = 7600;
    private static final int CHECK_EVERY = 64;

    private final FrameRate frameRate;
    private final int windowSamples;
    private final float[] hann;
    private final float spectrumScale;
    private final FFT fft = new FFT(FeatureFrame.FFT_SIZE);
    private final MelFilterBank mel =
            new MelFilterBank(
                    FeatureFrame.MEL_BANDS,
                    LOW_HERTZ,
                    HIGH_HERTZ,
                    FeatureFrame.FFT_SIZE,
                    SampleRate.SPEECH.hertz());
    private final float[] window;
    private final float[] transform = new float[FeatureFrame.FFT_SIZE];
    private final float[] previousMel = new float[FeatureFrame.MEL_BANDS];

    /** Receives each frame in turn. */
    @FunctionalInterface
    public interface FrameSink {
        /**
         * @param frame its number
         * @param features reused for the next frame
         */
        void accept(int frame, FeatureFrame features);
    }

    /** An extractor with 25 ms windows. */
    public FeatureExtractor(FrameRate frameRate) {
        this(frameRate, WINDOW_SECONDS);
    }

    /**
     * @param windowSeconds length of the Hann window, at most 32 ms
     */
    public FeatureExtractor(FrameRate frameRate, double windowSeconds) {
        this.frameRate = frameRate;
        this.windowSamples = (int) SampleRate.SPEECH.samples(windowSeconds);
        if (windowSamples < 16 || windowSamples > FeatureFrame.FFT_SIZE) {
            throw new IllegalArgumentException(
                    "window must be 1 to 32 ms, was " + windowSeconds * 1000 + " ms");
        }
        this.window = new float[windowSamples];
        this.hann = new float[windowSamples];
        double sumOfSquares = 0;
        for (int i = 0; i < windowSamples; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / windowSamples));
            sumOfSquares += hann[i] * hann[i];
        }
        this.spectrumScale = (float) (2 / (FeatureFrame.FFT_SIZE * sumOfSquares));
    }

    /** Measures a whole clip into arrays. */
    public SpeechFeatures extract(AudioClip clip, ProgressSink progress, CancelToken cancel) {
        int frameCount = frameRate.frameCount(clip.durationSeconds());
        SpeechFeatures.Builder builder = new SpeechFeatures.Builder(frameRate, frameCount);
        extract(clip, 0, frameCount, builder, progress, cancel);
        return builder.build();
    }

    /**
     * Measures some frames of a clip.
     *
     * @param clip 16 kHz mono
     * @param firstFrame first frame, may be negative
     * @param frameCount how many
     * @throws java.util.concurrent.CancellationException soon after {@code cancel}
     */
    public void extract(
            AudioClip clip,
            int firstFrame,
            int frameCount,
            FrameSink sink,
            ProgressSink progress,
            CancelToken cancel) {
        if (!clip.rate().equals(SampleRate.SPEECH)) {
            throw new IllegalArgumentException(
                    "features are measured at 16000 Hz, the clip has " + clip.rate().hertz());
        }
        if (frameCount <= 0) {
            return;
        }
        double margin = 0.05;
        int from = (int) SampleRate.SPEECH.samples(frameRate.timeSeconds(firstFrame) - margin);
        int to =
                (int)
                        SampleRate.SPEECH.samples(
                                frameRate.timeSeconds(firstFrame + frameCount) + margin);
        cancel.throwIfCancelled();
        PitchTracker pitch = new PitchTracker(clip, from, to);
        FeatureFrame frame = new FeatureFrame();
        measureSpectrum(clip, frameRate.timeSeconds(firstFrame - 1), frame);
        for (int i = 0; i < frameCount; i++) {
            if (i % CHECK_EVERY == 0) {
                cancel.throwIfCancelled();
                progress.report((double) i / frameCount);
            }
            double seconds = frameRate.timeSeconds(firstFrame + i);
            frame.copyLogMel(previousMel);
            measureSpectrum(clip, seconds, frame);
            frame.onset = onset(frame);
            pitch.measure(seconds);
            frame.pitchHertz = (float) pitch.pitchHertz();
            frame.voicing = (float) pitch.voicing();
            sink.accept(firstFrame + i, frame);
        }
        progress.report(1);
    }

    private void measureSpectrum(AudioClip clip, double seconds, FeatureFrame frame) {
        int start = (int) SampleRate.SPEECH.samples(seconds) - windowSamples / 2;
        clip.copySamples(start, window);
        int crossings = 0;
        for (int i = 1; i < windowSamples; i++) {
            if ((window[i] < 0) != (window[i - 1] < 0)) {
                crossings++;
            }
        }
        frame.zeroCrossings = crossings * (float) SampleRate.SPEECH.hertz() / (windowSamples - 1);
        java.util.Arrays.fill(transform, windowSamples, transform.length, 0);
        for (int i = 0; i < windowSamples; i++) {
            transform[i] = window[i] * hann[i];
        }
        fft.forwardTransform(transform);
        int half = FeatureFrame.FFT_SIZE / 2;
        float[] power = frame.power;
        power[0] = 0.5f * spectrumScale * transform[0] * transform[0];
        power[half] = 0.5f * spectrumScale * transform[1] * transform[1];
        for (int k = 1; k < half; k++) {
            float re = transform[2 * k];
            float im = transform[2 * k + 1];
            power[k] = spectrumScale * (re * re + im * im);
        }
        double sum = 0;
        double moment = 0;
        for (int k = 0; k <= half; k++) {
            sum += power[k];
            moment += power[k] * k;
        }
        frame.energyDecibels = FeatureFrame.decibels(sum);
        frame.centroidHertz =
                sum < 1e-12
                        ? 0
                        : (float)
                                (moment / sum * SampleRate.SPEECH.hertz() / FeatureFrame.FFT_SIZE);
        mel.logEnergies(power, LOG_FLOOR, frame.logMel);
    }

    private float onset(FeatureFrame frame) {
        float rise = 0;
        for (int b = 0; b < FeatureFrame.MEL_BANDS; b++) {
            rise += Math.max(0, frame.logMel[b] - previousMel[b]);
        }
        return rise / FeatureFrame.MEL_BANDS * (float) frameRate.framesPerSecond();
    }
}
