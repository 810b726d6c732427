package facewright.cli;

import facewright.audio.WavWriter;
import facewright.domain.AudioClip;
import facewright.domain.SampleRate;
import facewright.job.CancelToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the command line inside a test. */
final class Cli {
    /**
     * What a command left behind.
     *
     * @param code exit code
     * @param out standard output
     * @param err standard error
     */
    record Outcome(int code, String out, String err) {}

    private Cli() {}

    static Outcome run(String... arguments) {
        return run(new CancelToken(), arguments);
    }

    static Outcome run(CancelToken cancel, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), false, cancel, arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Writes a buzz that swells and fades three times a second. */
    static Path recording(Path file, double seconds) throws IOException {
        Files.createDirectories(file.getParent());
        float[] samples = new float[(int) Math.round(seconds * 16_000)];
        for (int i = 0; i < samples.length; i++) {
            double t = i / 16_000.0;
            double swell = Math.max(0, Math.sin(2 * Math.PI * 3 * t));
            double buzz = 0;
            for (int k = 1; k <= 12; k++) {
                buzz += Math.sin(2 * Math.PI * 120 * k * t) / k;
            }
            samples[i] = (float) (0.3 * swell * buzz);
        }
        WavWriter.write(file, AudioClip.of(samples, SampleRate.SPEECH));
        return file;
    }
}
