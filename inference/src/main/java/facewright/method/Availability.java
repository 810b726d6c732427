package facewright.method;

import facewright.domain.UserText;

/**
 * Whether a method can run here and now. Cheap to ask: no natives are loaded, nothing is fetched.
 */
public sealed interface Availability {
    /** It can run. */
    record Ready() implements Availability {}

    /**
     * It runs once the person points it to weights.
     *
     * @param explanation which weights, and where they come from
     */
    record NeedsWeights(UserText explanation) implements Availability {}

    /**
     * It cannot run here.
     *
     * @param reason why, and what would change that
     */
    record Unsupported(UserText reason) implements Availability {}
}
