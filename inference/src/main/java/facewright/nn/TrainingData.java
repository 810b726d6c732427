package facewright.nn;

import facewright.domain.FrameRate;
import java.util.List;
import java.util.Map;

/**
 * What a recipe may know of a data set before it builds a network.
 *
 * @param id kind of data set: {@code synthvoca}, {@code vocaset}, {@code biwi}, {@code folder}
 * @param name for people
 * @param licence of the data, as a sentence; a bundle trained on the data carries it
 * @param contentHash SHA-256 over what identifies the items and files that are used
 * @param frameRate of all motions
 * @param lengthUnit {@code metre}, or {@code none} where vertices have no physical size
 * @param channels K rig channels; empty where the motions are vertices
 * @param vertexCount V; 0 where the motions are rig weights
 * @param topologyId of the head: {@code flame}, {@code biwi}, {@code multiface}; empty for rig
 *     weights and for meshes that nobody knows
 * @param subjects of the training split, in one-hot order
 * @param templates neutral pose by subject, (V x 3) in the length unit; empty for rig weights. May
 *     hold subjects of the other splits too
 */
public record TrainingData(
        String id,
        String name,
        String licence,
        String contentHash,
        FrameRate frameRate,
        String lengthUnit,
        List<String> channels,
        int vertexCount,
        String topologyId,
        List<String> subjects,
        Map<String, float[]> templates) {
    public TrainingData {
        channels = List.copyOf(channels);
        subjects = List.copyOf(subjects);
        templates = Map.copyOf(templates);
        if (channels.isEmpty() == (vertexCount == 0)) {
            throw new IllegalArgumentException(
                    "motions are either rig weights or vertices, got "
                            + channels.size()
                            + " channels and "
                            + vertexCount
                            + " vertices");
        }
    }
}
