package facewright.align.files;

import java.util.List;
import java.util.Optional;

/**
 * A Praat TextGrid: labels over time in tiers.
 *
 * @param startSeconds usually 0
 * @param endSeconds end of the sound
 */
public record TextGrid(double startSeconds, double endSeconds, List<Tier> tiers) {
    public TextGrid {
        tiers = List.copyOf(tiers);
    }

    /**
     * A row of labels.
     *
     * @param name as the person called it
     * @param labels in order of time
     */
    public record Tier(String name, List<Label> labels) {
        public Tier {
            labels = List.copyOf(labels);
        }
    }

    /** A labelled stretch; a point has its start as its end. */
    public record Label(String text, double startSeconds, double endSeconds) {}

    /** The first tier whose name contains one of these words, in the order of the words. */
    Optional<Tier> tier(List<String> names) {
        for (String name : names) {
            for (Tier tier : tiers) {
                if (tier.name().toLowerCase(java.util.Locale.ROOT).contains(name)) {
                    return Optional.of(tier);
                }
            }
        }
        return Optional.empty();
    }
}
