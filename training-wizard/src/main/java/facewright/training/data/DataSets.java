package facewright.training.data;

import facewright.domain.StudioException;
import facewright.io.corpus.SynthVoca;
import facewright.training.TrainingText;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what a folder holds. */
public final class DataSets {
    private DataSets() {}

    /**
     * Opens the data set in a folder. The caller closes it.
     *
     * @throws StudioException when the folder is missing or holds no data set that is known
     */
    public static DataSet open(Path folder) throws StudioException {
        if (!Files.isDirectory(folder)) {
            throw new StudioException(TrainingText.of("data.no-folder", folder.toString()));
        }
        if (SynthVoca.isCorpus(folder)) {
            return SynthVocaData.open(folder);
        }
        if (VocaRawData.isThere(folder)) {
            return VocaRawData.open(folder);
        }
        FolderFiles files = FolderFiles.find(folder);
        if (files.isDataSet()) {
            return FolderData.open(folder, files);
        }
        throw new StudioException(TrainingText.of("data.unknown", folder.toString()));
    }
}
