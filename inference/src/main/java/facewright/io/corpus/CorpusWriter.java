package facewright.io.corpus;

import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.io.files.FileErrors;
import facewright.io.npy.NpyWriter;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the parts of a corpus into a folder, one utterance after the other and the manifest last:
 * a folder without a manifest is no corpus. Recordings are written by whoever has the sound, to
 * {@link CorpusFiles#audio}.
 */
public final class CorpusWriter {
    private final CorpusFiles files;

    /** Makes the folders of a corpus where they are missing. */
    public CorpusWriter(Path folder) throws StudioException {
        files = new CorpusFiles(folder);
        for (Path part : new Path[] {files.audio("x"), files.curves("x"), files.phones("x")}) {
            Path parent = part.getParent();
            try {
                Files.createDirectories(parent == null ? folder : parent);
            } catch (IOException e) {
                throw FileErrors.writing(folder, e);
            }
        }
    }

    public CorpusFiles files() {
        return files;
    }

    /** Writes what is said and how the face moves. */
    public void write(String utterance, PhoneTrack phones, RigSequence curves)
            throws StudioException {
        Path file = files.phones(utterance);
        try {
            Files.write(file, PhoneJson.text(phones).getBytes(StandardCharsets.UTF_8));
            file = files.curves(utterance);
            int width = curves.channels().size();
            try (NpyWriter out = new NpyWriter(file, curves.frameCount(), width)) {
                float[] frame = new float[width];
                for (int t = 0; t < curves.frameCount(); t++) {
                    curves.copyFrame(t, frame);
                    out.write(frame);
                }
            }
        } catch (IOException e) {
            throw FileErrors.writing(file, e);
        }
    }

    /** Writes the manifest, which makes the folder a corpus. */
    public void finish(CorpusManifest manifest) throws StudioException {
        AtomicFiles.writeText(files.manifest(), ManifestJson.text(manifest));
    }
}
