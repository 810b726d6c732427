package facewright.app.project;

import facewright.domain.UserText;
import java.util.Optional;

/**
 * An edit made of two actions.
 *
 * @param mergeKey see {@link Edit#mergeKey}
 */
record SimpleEdit(UserText label, Runnable forward, Runnable back, Optional<String> mergeKey)
        implements Edit {
    SimpleEdit(UserText label, Runnable forward, Runnable back) {
        this(label, forward, back, Optional.empty());
    }

    @Override
    public void apply() {
        forward.run();
    }

    @Override
    public void revert() {
        back.run();
    }
}
