package facewright.assets.corpus.engine;

import facewright.assets.AssetsText;
import facewright.audio.AudioDecoder;
import facewright.audio.PlaybackAudio;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.PhoneAlphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * flite, the small engine of Carnegie Mellon University with voices of real speakers. A program per
 * sentence.
 *
 * <p>Voice: {@code name stretch}, for example {@code slt 1.15}, which is slow; without a stretch
 * the voice has its own tempo.
 */
public final class FliteEngine implements SpeechEngine {
    /** Name in manifests. */
    public static final String ID = "flite";

    private static final Logger LOG = LoggerFactory.getLogger(FliteEngine.class);
    private static final String PROGRAM = "flite";
    private static final Pattern LABEL = Pattern.compile("([a-z#_]+):(\\d+\\.\\d+)(?!\\S)");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String licence() {
        return "LicenseRef-CMU-flite";
    }

    @Override
    public PhoneAlphabet alphabet() {
        return PhoneAlphabet.ARPABET;
    }

    @Override
    public EngineStatus check() {
        try {
            String text = output(List.of(PROGRAM, "--version"));
            for (String line : text.split("\n")) {
                int at = line.indexOf("version:");
                if (at >= 0) {
                    return new EngineStatus.Ready(line.substring(at + 8).trim());
                }
            }
            return missing(text);
        } catch (IOException e) {
            return missing(String.valueOf(e.getMessage()));
        }
    }

    private static EngineStatus missing(String reason) {
        return new EngineStatus.Missing(reason.trim(), InstallCommand.of("flite"));
    }

    @Override
    public EngineSession open() throws StudioException {
        try {
            return new Session(Files.createTempDirectory("facewright-flite"));
        } catch (IOException e) {
            throw new StudioException(
                    AssetsText.of("corpus.engine-not-started", ID, String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** What a program prints; fails when it fails. */
    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int result = process.waitFor();
            // "flite --version" ends with 1.
            if (result != 0 && command.size() > 2) {
                throw new IOException(text.trim() + " (" + result + ")");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return text;
    }

    /** Finds {@code phone:end phone:end ...} in what flite prints, which may hold warnings too. */
    static List<RawSpeech.Label> labels(String printed) {
        List<RawSpeech.Label> labels = new ArrayList<>();
        double time = 0;
        Matcher item = LABEL.matcher(printed);
        while (item.find()) {
            double end = Double.parseDouble(item.group(2));
            if (end > time) {
                labels.add(new RawSpeech.Label(item.group(1), time, end));
                time = end;
            }
        }
        return labels;
    }

    /**
     * The diphone voice ends in the middle of the last pause, while its label goes on: about 110 ms
     * (three sentences looked at; the sounds before it are where the labels say).
     */
    static List<RawSpeech.Label> withinSound(List<RawSpeech.Label> labels, double seconds) {
        int last = labels.size() - 1;
        if (last < 0
                || !labels.get(last).text().equals("pau")
                || labels.get(last).endSeconds() <= seconds
                || labels.get(last).startSeconds() >= seconds) {
            return labels;
        }
        List<RawSpeech.Label> cut = new ArrayList<>(labels.subList(0, last));
        cut.add(new RawSpeech.Label("pau", labels.get(last).startSeconds(), seconds));
        return cut;
    }

    private record Session(Path folder) implements EngineSession {
        @Override
        public RawSpeech speak(String voice, String text) throws StudioException {
            String[] settings = voice.split(" ");
            Path wave = folder.resolve("speech.wav");
            try {
                List<String> command = new ArrayList<>(List.of(PROGRAM, "-voice", settings[0]));
                if (settings.length > 1) {
                    command.addAll(List.of("--setf", "duration_stretch=" + settings[1]));
                }
                command.addAll(List.of("-psdur", "-t", text, "-o", wave.toString()));
                String printed = output(command);
                PlaybackAudio sound =
                        AudioDecoder.decode(wave, ProgressSink.NONE, new CancelToken()).playback();
                return new RawSpeech(
                        sound.rate().hertz(),
                        samples(sound),
                        withinSound(labels(printed), sound.durationSeconds()),
                        List.of());
            } catch (IOException | RuntimeException e) {
                throw new StudioException(
                        AssetsText.of(
                                "corpus.engine-failed",
                                ID,
                                voice,
                                text,
                                String.valueOf(e.getMessage())),
                        e);
            }
        }

        private static RawSpeech.Samples samples(PlaybackAudio sound) {
            float[][] block = new float[sound.channelCount()][sound.sampleCount()];
            sound.copy(0, block);
            short[] samples = new short[sound.sampleCount()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) Math.round(block[0][i] * 32768);
            }
            return new RawSpeech.Samples(samples);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(folder.resolve("speech.wav"));
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                LOG.debug("could not remove {}", folder, e);
            }
        }
    }
}
