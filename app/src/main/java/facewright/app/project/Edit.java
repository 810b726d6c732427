package facewright.app.project;

import facewright.domain.UserText;
import java.util.Optional;

/** A change to the project that can be taken back. Runs on the session's thread. */
interface Edit {
    /** What people read behind "Undo". */
    UserText label();

    void apply();

    void revert();

    /**
     * Edits with the same key that follow each other directly become one: a slider drag is one step
     * back. Empty for edits that stay apart.
     */
    default Optional<String> mergeKey() {
        return Optional.empty();
    }

    /**
     * This edit followed by a later one with the same key.
     *
     * @param later has been applied already
     */
    default Edit mergedWith(Edit later) {
        Edit earlier = this;
        return new Edit() {
            @Override
            public UserText label() {
                return earlier.label();
            }

            @Override
            public void apply() {
                later.apply();
            }

            @Override
            public void revert() {
                earlier.revert();
            }

            @Override
            public Optional<String> mergeKey() {
                return earlier.mergeKey();
            }
        };
    }
}
