package facewright.nn;

import facewright.domain.StudioException;

/**
 * Turns recordings into what a network reads. May hold native memory, for example a frozen speech
 * network; used by one thread.
 */
public interface ExampleEncoder extends AutoCloseable {
    /**
     * Encodes one example. The same arguments give the same arrays.
     *
     * @param variant 0 for the recording as it is, which is what validation uses; 1 to {@link
     *     TrainingRecipe#variants} - 1 for its augmented forms
     * @throws StudioException when the example cannot be used, with its name and the reason
     */
    EncodedExample encode(TrainingExample example, int variant) throws StudioException;

    @Override
    void close();
}
