package facewright.training.data;

import facewright.domain.StudioException;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import java.util.List;

/**
 * A data set on disk, opened for reading only. Holds files open; the caller closes it. Used by one
 * thread.
 */
public interface DataSet extends AutoCloseable {
    /** Facts of the whole set. */
    TrainingData facts();

    /** All recordings, in a fixed order. */
    List<DataItem> items();

    /** Recordings that should be items and are not, for the doctor. */
    default List<DataGap> gaps() {
        return List.of();
    }

    /** The recordings of a split, in the order of {@link #items}. */
    default List<DataItem> items(Split split) {
        return items().stream().filter(item -> item.split() == split).toList();
    }

    /**
     * Reads one recording with its motion.
     *
     * @throws StudioException when a file is missing or damaged, naming it
     */
    TrainingExample read(DataItem item) throws StudioException;

    @Override
    void close();
}
