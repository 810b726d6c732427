package facewright.assets.head.identity;

/**
 * A named head.
 *
 * @param name what people call it, for example {@code Mira}
 * @param parameters what it looks like
 */
public record Identity(String name, HeadParameters parameters) {
    /**
     * @throws IllegalArgumentException when the name is blank
     */
    public Identity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an identity needs a name");
        }
    }
}
