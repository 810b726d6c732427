package facewright.assets.corpus.formant;

import facewright.assets.corpus.formant.FormantSound.Kind;
import facewright.assets.corpus.formant.FormantSound.Noise;
import facewright.speech.GaussianSmoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the mouth of a voice does while it says something: tracks in steps of 5 ms, and noises. */
final class MouthTracks {
    /** Steps per second. */
    static final int STEPS_PER_SECOND = 200;

    /** Closures and voiced noises damp the resonances by these factors on their widths. */
    private static final float STOP_WIDTH = 4;

    private static final float FRICATIVE_WIDTH = 1.8f;

    /** A noise of a burst lasts so long; that of the tongue's back longer. */
    private static final double BURST_SECONDS = 0.012;

    private static final double VELAR_BURST_SECONDS = 0.02;

    /** A voice leaves less air for noise: its level in voiced fricatives and stops. */
    private static final double VOICED_FRICTION = 0.5;

    private static final double VOICED_BURST = 0.6;

    /** Breath after a voiceless stop, compared with that of /h/. */
    private static final float ASPIRATION = 0.5f;

    /** Efforts change within about two steps. */
    private static final double EFFORT_STEPS = 0.9;

    private static final int VOICE = 0;
    private static final int BREATH = 1;
    private static final int WIDTH = 2;

    private final Throat throat;
    private final Manner manner;
    private final float[][] formants;
    private final float[][] levels;
    private final List<NoiseSpan> noises = new ArrayList<>();

    /** Noise for a while. */
    record NoiseSpan(Noise noise, double startSeconds, double endSeconds) {}

    private MouthTracks(Throat throat, Manner manner, List<SoundSpan> spans, double seconds) {
        this.throat = throat;
        this.manner = manner;
        int steps = (int) Math.ceil(seconds * STEPS_PER_SECOND) + 2;
        float[][] aims = new float[steps][3];
        float[][] efforts = new float[steps][];
        Arrays.setAll(efforts, t -> new float[] {0, 0, 1});
        for (int i = 0; i < spans.size(); i++) {
            aim(spans, i, aims);
            articulate(spans.get(i), efforts);
        }
        formants = GaussianSmoothing.apply(aims, manner.slurSeconds() * STEPS_PER_SECOND);
        levels = GaussianSmoothing.apply(efforts, EFFORT_STEPS);
    }

    static MouthTracks of(Throat throat, Manner manner, List<SoundSpan> spans, double seconds) {
        return new MouthTracks(throat, manner, spans, seconds);
    }

    /** Formants of a sound; /h/ has those of the next one, and /k/ is half way to them. */
    private void aim(List<SoundSpan> spans, int place, float[][] aims) {
        SoundSpan span = spans.get(place);
        FormantSound sound = span.sound();
        FormantSound next =
                place + 1 < spans.size() && spans.get(place + 1).sound().kind() == Kind.VOWEL
                        ? spans.get(place + 1).sound()
                        : sound;
        double towards = sound.kind() == Kind.BREATH ? 1 : sound.name().equals("k") ? 0.5 : 0;
        for (int t = step(span.startSeconds()); t < end(span, aims.length); t++) {
            for (int f = 0; f < 3; f++) {
                double own = throat.hertz(sound, f);
                double share = f == 1 || towards == 1 ? towards : 0;
                aims[t][f] = (float) (own + share * (throat.hertz(next, f) - own));
            }
        }
    }

    private void articulate(SoundSpan span, float[][] efforts) {
        FormantSound sound = span.sound();
        float level = (float) manner.level(sound);
        float breath = (float) (manner.breathiness() * level);
        switch (sound.kind()) {
            case PAUSE -> {}
            case VOWEL, GLIDE -> fill(efforts, span, VOICE, level);
            case NASAL -> {
                fill(efforts, span, VOICE, level);
                fill(efforts, span, WIDTH, (float) manner.nasalWidth());
            }
            case BREATH -> fill(efforts, span, BREATH, breath);
            case FRICATIVE -> {
                noises.add(noise(span, span.startSeconds(), span.endSeconds(), VOICED_FRICTION));
                if (span.voiced()) {
                    fill(efforts, span, VOICE, level);
                    fill(efforts, span, WIDTH, FRICATIVE_WIDTH);
                }
            }
            case STOP -> stop(span, level, breath, efforts);
        }
    }

    private void stop(SoundSpan span, float level, float breath, float[][] efforts) {
        double opens = span.endSeconds() - manner.openingSeconds(span);
        double burst = span.sound().name().equals("k") ? VELAR_BURST_SECONDS : BURST_SECONDS;
        noises.add(noise(span, opens, opens + burst, VOICED_BURST));
        if (span.voiced()) {
            SoundSpan closed = new SoundSpan(span.sound(), true, span.startSeconds(), opens);
            fill(efforts, closed, VOICE, (float) manner.voiceBar() * level);
            fill(efforts, closed, WIDTH, STOP_WIDTH);
        } else {
            SoundSpan open = new SoundSpan(span.sound(), false, opens, span.endSeconds());
            fill(efforts, open, BREATH, ASPIRATION * breath);
        }
    }

    private NoiseSpan noise(SoundSpan span, double from, double to, double voicedShare) {
        Noise noise = manner.noise(span.sound());
        double level = noise.level() * (span.voiced() ? voicedShare : 1);
        return new NoiseSpan(new Noise(noise.hertz(), noise.widthHertz(), level), from, to);
    }

    private static void fill(float[][] efforts, SoundSpan span, int column, float value) {
        for (int t = step(span.startSeconds()); t < end(span, efforts.length); t++) {
            efforts[t][column] = value;
        }
    }

    private static int step(double seconds) {
        return (int) Math.round(seconds * STEPS_PER_SECOND);
    }

    /** One behind the last step of a sound, which has at least one. */
    private static int end(SoundSpan span, int steps) {
        return Math.min(steps, Math.max(step(span.startSeconds()) + 1, step(span.endSeconds())));
    }

    /** A formant, 0 to 4, Hz. */
    double hertz(int step, int formant) {
        double third = formants[step][2];
        return switch (formant) {
            case 3 -> throat.fourth(third);
            case 4 -> throat.fifth(third);
            default -> formants[step][formant];
        };
    }

    /** Width of a formant, Hz. */
    double width(int step, int formant) {
        return throat.width(formant) * levels[step][WIDTH];
    }

    /** Amplitude of the voice. */
    double voice(int step) {
        return levels[step][VOICE];
    }

    /** Amplitude of breath. */
    double breath(int step) {
        return levels[step][BREATH];
    }

    List<NoiseSpan> noises() {
        return List.copyOf(noises);
    }
}
