package facewright.app.playback;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Opens sound lines: the system's, or fakes in tests. */
@FunctionalInterface
interface LineFactory {
    /** The system's default device. */
    LineFactory SYSTEM =
            (format, bufferBytes) -> {
                SourceDataLine line =
                        (SourceDataLine)
                                AudioSystem.getLine(
                                        new DataLine.Info(
                                                SourceDataLine.class, format, bufferBytes));
                line.open(format, bufferBytes);
                return line;
            };

    /**
     * An open line that is not started.
     *
     * @throws LineUnavailableException when the device is in use
     * @throws IllegalArgumentException when there is no device for the format
     */
    SourceDataLine open(AudioFormat format, int bufferBytes) throws LineUnavailableException;
}
