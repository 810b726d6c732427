package facewright.align.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guesses pronunciations with a speech engine that is installed on this computer, flite or
 * espeak-ng, run as a process. Remembers what it was told. Safe for concurrent use.
 */
public final class SpeechEngine implements Pronouncer {
    private static final Logger LOG = LoggerFactory.getLogger(SpeechEngine.class);
    private static final long LONGEST_SECONDS = 10;
    private static final int LONGEST_WORD = 60;

    private final Kind kind;
    private final Path program;
    private final Map<String, Optional<Pronunciation>> remembered = new ConcurrentHashMap<>();

    /** The engines, the better guesser of US English first. */
    private enum Kind {
        FLITE("flite") {
            @Override
            List<String> arguments(String word) {
                return List.of("-t", word, "-ps", "-o", "none");
            }

            @Override
            List<String> sounds(String output) {
                return EngineSounds.ofFlite(output);
            }
        },
        ESPEAK("espeak-ng") {
            @Override
            List<String> arguments(String word) {
                return List.of("-q", "-v", "en-us", "--ipa", "--sep=_", word);
            }

            @Override
            List<String> sounds(String output) {
                return EngineSounds.ofEspeak(output);
            }
        };

        final String program;

        Kind(String program) {
            this.program = program;
        }

        abstract List<String> arguments(String word);

        /** ARPAbet; empty when a sound is unknown. */
        abstract List<String> sounds(String output);
    }

    private SpeechEngine(Kind kind, Path program) {
        this.kind = kind;
        this.program = program;
    }

    /** The best engine on the search path; empty when there is none. */
    public static Optional<Pronouncer> installed() {
        String folders = System.getenv().getOrDefault("PATH", "");
        for (Kind kind : Kind.values()) {
            Optional<Path> program = find(kind.program, folders);
            if (program.isPresent()) {
                return Optional.of(new SpeechEngine(kind, program.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> find(String name, String folders) {
        for (String folder : folders.split(System.getProperty("path.separator", ":"))) {
            if (!folder.isEmpty()) {
                for (String suffix : List.of("", ".exe")) {
                    Path program = Path.of(folder, name + suffix);
                    if (Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Pronunciation> guess(String word) {
        // Letters only, so that no word can be taken for an option of the program.
        if (word.length() > LONGEST_WORD || !word.matches("\\p{L}[\\p{L}'-]*")) {
            return Optional.empty();
        }
        return remembered.computeIfAbsent(word, this::ask);
    }

    private Optional<Pronunciation> ask(String word) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(kind.arguments(word));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            List<String> sounds =
                    process.exitValue() == 0
                            ? kind.sounds(output.toLowerCase(Locale.ROOT))
                            : List.of();
            return sounds.isEmpty() ? Optional.empty() : Optional.of(new Pronunciation(sounds));
        } catch (IOException e) {
            LOG.warn("{} did not run: {}", program, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
