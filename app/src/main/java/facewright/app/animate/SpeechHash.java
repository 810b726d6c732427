package facewright.app.animate;

import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Tells tracks with other sounds or times apart. Words do not count: they move nothing. */
public final class SpeechHash {
    private SpeechHash() {}

    /** SHA-256 of alphabet, symbols and times to the tenth of a millisecond, hexadecimal. */
    public static String of(PhoneTrack track) {
        StringBuilder text = new StringBuilder(track.alphabet().name());
        for (Phone phone : track.phones()) {
            text.append('\n')
                    .append(phone.symbol())
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    " %.4f %.4f",
                                    phone.startSeconds(),
                                    phone.endSeconds()));
        }
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
