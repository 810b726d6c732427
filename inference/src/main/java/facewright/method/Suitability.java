package facewright.method;

import facewright.domain.UserText;

/** How well a method suits a clip. */
public sealed interface Suitability {
    /** It should do well; nothing speaks for or against it. */
    record Usable() implements Suitability {}

    /**
     * It is the one to choose.
     *
     * @param reason why
     */
    record Suggested(UserText reason) implements Suitability {}

    /**
     * It cannot animate this clip as things are.
     *
     * @param reason why, and what to do: add something, or choose another method
     */
    record Unsuited(UserText reason) implements Suitability {}
}
