package facewright.training.data;

import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.nio.file.Path;

/** Reads the speech of a file. */
final class Speech {
    private Speech() {}

    /** 16 kHz mono. */
    static AudioClip read(Path file) throws StudioException {
        return AudioDecoder.decodeSpeech(file, ProgressSink.NONE, new CancelToken());
    }
}
