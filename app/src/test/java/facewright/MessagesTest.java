package facewright;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that the code asks for exists, every text that exists is asked for, and all parse. */
class MessagesTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Comments, and quotes as characters, which would look like the ends of texts. */
    private static final Pattern COMMENT =
            Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//[^\\n]*$)|'\\\\?\"'");

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][A-Za-z0-9]+)+");

    /**
     * An apostrophe that is not doubled: MessageFormat drops it, and what follows loses its
     * arguments.
     */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')(?:'')*'(?!')");

    /** The modules with texts, and the class through which the code asks for them. */
    enum Module {
        INFERENCE("inference", "InferenceText"),
        ASSETS("assets", "AssetsText"),
        TRAINING("training-wizard", "TrainingText"),
        VIEWPORT("viewport3d", "ViewportText"),
        APP("app", "AppText");

        final String folder;
        final Pattern use;

        Module(String folder, String accessor) {
            this.folder = folder;
            this.use =
                    Pattern.compile("\\b" + accessor + "\\s*\\.\\s*(?:of|get)\\(\\s*\"([^\"]+)\"");
        }

        Properties bundle() {
            Properties bundle = new Properties();
            try (Reader reader =
                    Files.newBufferedReader(
                            sources("resources/facewright/" + folder + "-messages.properties"))) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bundle;
        }

        Path sources(String below) {
            return root().resolve(folder).resolve("src/main").resolve(below);
        }

        /** Contents of all Java files, without comments. */
        List<String> code() {
            try (Stream<Path> files = Files.walk(sources("java"))) {
                List<String> texts = new ArrayList<>();
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    texts.add(COMMENT.matcher(Files.readString(file)).replaceAll(" "));
                }
                return texts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The folder with all modules, wherever the tests are started. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("inference")) ? here : here.getParent();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyInUseExists(Module module) {
        Set<Object> keys = module.bundle().keySet();
        Set<String> missing = new TreeSet<>();
        int uses = 0;
        for (String code : module.code()) {
            Matcher use = module.use.matcher(code);
            while (use.find()) {
                uses++;
                if (!keys.contains(use.group(1))) {
                    missing.add(use.group(1));
                }
            }
        }
        assertFalse(uses == 0, "no use of a text was found: the search is broken");
        assertEquals(Set.of(), missing, "add them to " + module.folder + "-messages.properties");
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyIsUsed(Module module) {
        Set<String> literals = new HashSet<>();
        for (String code : module.code()) {
            Matcher literal = LITERAL.matcher(code);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        Set<Object> unused = new TreeSet<>(module.bundle().keySet());
        unused.removeAll(literals);
        assertEquals(
                Set.of(), unused, "remove them from " + module.folder + "-messages.properties");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextParses(Module module) {
        Properties bundle = module.bundle();
        assertAll(
                bundle.stringPropertyNames().stream()
                        .map(key -> () -> checkText(key, bundle.getProperty(key))));
    }

    private static void checkText(String key, String text) {
        assertFalse(text.isBlank(), key + " is empty");
        assertEquals(true, KEY.matcher(key).matches(), "a key looks like audio.empty-file: " + key);
        new MessageFormat(text);
        assertFalse(
                LONE_APOSTROPHE.matcher(text).find(),
                key + ": write '' for an apostrophe: " + text);
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsDefinedTwice(Module module) throws IOException {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        Path file =
                module.sources("resources/facewright/" + module.folder + "-messages.properties");
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (KEY.matcher(key).matches() && !seen.add(key)) {
                twice.add(key);
            }
        }
        assertEquals(Set.of(), twice, "each text has one place");
    }
}
