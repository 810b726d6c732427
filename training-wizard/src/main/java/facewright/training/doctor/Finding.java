package facewright.training.doctor;

import facewright.domain.UserText;
import java.util.List;

/**
 * What a check found.
 *
 * @param check what was looked at
 * @param level how bad it is
 * @param problem what is wrong
 * @param fix what to do
 * @param items recordings that it is about; empty for the whole data set
 */
public record Finding(
        Check check, Level level, UserText problem, UserText fix, List<String> items) {
    /** What is looked at. */
    public enum Check {
        FILES("files"),
        TOPOLOGY("topology"),
        FRAME_RATE("frame-rate"),
        LENGTHS("lengths"),
        COMPLETENESS("completeness"),
        VALUES("values"),
        HEAD("head"),
        SILENCE("silence"),
        DUPLICATES("duplicates"),
        SPLITS("splits");

        private final String id;

        Check(String id) {
            this.id = id;
        }

        /** Stable name, kebab-case. */
        public String id() {
            return id;
        }
    }

    public Finding {
        items = List.copyOf(items);
    }
}
