package facewright.method.phonetic;

import facewright.domain.SpeakingStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Ways of speaking to choose from; gains as in {@link SpeakingStyle}. */
enum PhoneticStyle {
    EVEN(1, 1, 1, 1),
    CALM(0.8, 0.85, 0.95, 0.85),
    LIVELY(1.15, 1.2, 1.1, 1.15),
    LAZY_JAW(0.65, 1.05, 1, 1),
    BUSY_LIPS(0.95, 1.3, 1.2, 1.05);

    private final double jaw;
    private final double lips;
    private final double round;
    private final double rate;

    PhoneticStyle(double jaw, double lips, double round, double rate) {
        this.jaw = jaw;
        this.lips = lips;
        this.round = round;
        this.rate = rate;
    }

    /** As it is stored: {@code lazy-jaw}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> ids() {
        return Stream.of(values()).map(PhoneticStyle::id).toList();
    }

    static PhoneticStyle of(String id) {
        return Stream.of(values())
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("style " + id));
    }

    SpeakingStyle with(double leadSeconds) {
        return new SpeakingStyle(jaw, lips, round, rate, leadSeconds);
    }
}
