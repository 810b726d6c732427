package facewright.training.data;

import java.util.Map;

/**
 * One recording of a data set, before it is read.
 *
 * @param name unique in the data set
 * @param subject who speaks
 * @param split what it is for
 * @param frames T, animation frames; exact, or near it where only the sound tells
 * @param attributes further facts by name, for example {@code engine}
 */
public record DataItem(
        String name, String subject, Split split, int frames, Map<String, String> attributes) {
    public DataItem {
        attributes = Map.copyOf(attributes);
    }
}
