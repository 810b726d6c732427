package facewright.training.doctor;

import java.util.Locale;

/** How bad a finding is. */
public enum Level {
    /** Nothing to do. */
    GREEN,
    /** Training works, and may turn out worse. */
    AMBER,
    /** Training fails, or learns something wrong. */
    RED;

    /** {@code green}, {@code amber} or {@code red}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Level worse(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
