package facewright.method.visemetcn;

import facewright.domain.FrameRate;
import facewright.speech.ArticulatoryClass;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.util.List;

/** What is spoken at each frame, as numbers that a network can be trained with. */
final class SoundClasses {
    /** Articulatory classes in the order of their numbers; part of the bundle's format. */
    static final List<String> NAMES =
            List.of(
                    "sil", "aa", "ae", "ah", "eh", "ax", "ih", "iy", "ao", "oh", "uw", "uh", "er",
                    "p", "m", "f", "w", "r", "th", "t", "s", "sh", "k", "l", "n", "y", "h");

    /** Half of the share of a sound during which its contact is complete. */
    private static final double HALF_CONTACT = 0.35;

    private SoundClasses() {}

    /**
     * The class at each frame; the classes of a phone share its time evenly.
     *
     * @return (T) numbers in {@link #NAMES}
     */
    static float[] perFrame(PhoneTrack track, FrameRate rate, int frames) {
        float[] classes = new float[frames];
        List<Phone> phones = track.phones();
        for (int i = 0; i < phones.size(); i++) {
            Phone phone = phones.get(i);
            List<ArticulatoryClass> parts = track.classes(i);
            double length = (phone.endSeconds() - phone.startSeconds()) / parts.size();
            for (int p = 0; p < parts.size(); p++) {
                int number = Math.max(0, NAMES.indexOf(parts.get(p).name()));
                double start = phone.startSeconds() + p * length;
                fill(classes, rate, start, start + length, number);
            }
        }
        return classes;
    }

    /**
     * Where contacts are complete.
     *
     * @param leadSeconds by how much movement comes before sound
     * @return (T x 2): lips shut, lower lip at the teeth; 1 or 0
     */
    static float[] contacts(PhoneTrack track, double leadSeconds, FrameRate rate, int frames) {
        float[] contacts = new float[frames * TcnConfig.CONTACTS];
        float[] one = new float[frames];
        double frame = 1 / rate.framesPerSecond();
        for (int kind = 0; kind < TcnConfig.CONTACTS; kind++) {
            java.util.Arrays.fill(one, 0);
            for (int i = 0; i < track.phones().size(); i++) {
                if (kind == 0 ? track.isBilabial(i) : track.isLabiodental(i)) {
                    Phone phone = track.phones().get(i);
                    double length = phone.endSeconds() - phone.startSeconds();
                    double centre = phone.startSeconds() + length / 2 - leadSeconds;
                    double half = Math.max(frame / 2, HALF_CONTACT * length);
                    fill(one, rate, centre - half, centre + half, 1);
                }
            }
            for (int t = 0; t < frames; t++) {
                contacts[t * TcnConfig.CONTACTS + kind] = one[t];
            }
        }
        return contacts;
    }

    /** Sets the frames whose time is in [start, end]. */
    private static void fill(
            float[] values, FrameRate rate, double start, double end, float value) {
        double frames = rate.framesPerSecond();
        int first = (int) Math.max(0, Math.ceil(start * frames - 1e-6));
        int last = (int) Math.min(values.length - 1.0, Math.floor(end * frames + 1e-6));
        for (int t = first; t <= last; t++) {
            values[t] = value;
        }
    }
}
