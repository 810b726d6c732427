package facewright.nn;

import facewright.domain.StudioException;

/** The encoded examples of one split, in the order of the data set. */
public interface EncodedExamples {
    int size();

    /**
     * One example, encoded now or read from the cache.
     *
     * @param index 0..size-1
     * @throws StudioException when its files cannot be read
     */
    EncodedExample get(int index) throws StudioException;
}
