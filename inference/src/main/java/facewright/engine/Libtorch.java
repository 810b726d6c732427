package facewright.engine;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A libtorch folder of the person's choice, looked over before it is loaded: a library that does
 * not fit would end the whole process.
 *
 * @param folder where the shared libraries lie
 * @param flavour {@code cpu} or {@code cu128}
 */
record Libtorch(Path folder, String flavour) {
    /** CUDA flavours that the connecting library of this build knows. */
    private static final List<String> FLAVOURS = List.of("cpu", "cu128");

    private static final Pattern BUILD = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\+(\\w+))?.*");
    private static final Logger LOGGER = LoggerFactory.getLogger(Libtorch.class);

    /**
     * Checks a folder: the root of an unpacked libtorch, its {@code lib} folder, or the {@code lib}
     * folder of a Python installation of torch.
     *
     * @throws StudioException when it holds no libtorch of the right version and flavour
     */
    static Libtorch check(Path chosen) throws StudioException {
        Path folder =
                Files.exists(chosen.resolve("lib").resolve(library()))
                        ? chosen.resolve("lib")
                        : chosen;
        if (!Files.exists(folder.resolve(library()))) {
            throw new StudioException(
                    InferenceText.of(
                            "engine.libtorch-missing",
                            chosen.toString(),
                            library(),
                            Torch.VERSION));
        }
        boolean cuda = Files.exists(folder.resolve(System.mapLibraryName("torch_cuda")));
        String flavour = cuda ? "cu128" : "cpu";
        Path build = parent(folder).resolve("build-version");
        if (Files.exists(build)) {
            Matcher matcher = BUILD.matcher(read(build).trim());
            if (matcher.matches()) {
                if (!matcher.group(1).equals(Torch.VERSION)) {
                    throw new StudioException(
                            InferenceText.of(
                                    "engine.libtorch-version",
                                    chosen.toString(),
                                    matcher.group(1),
                                    Torch.VERSION));
                }
                String named = matcher.group(2);
                if (named != null && !FLAVOURS.contains(named)) {
                    throw new StudioException(
                            InferenceText.of(
                                    "engine.libtorch-flavour",
                                    chosen.toString(),
                                    named,
                                    String.join(", ", FLAVOURS)));
                }
            }
        }
        return new Libtorch(folder, flavour);
    }

    private static Path parent(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return parent == null ? folder : parent;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            LOGGER.warn("{} cannot be read; the version of libtorch is not checked", file, e);
            return "";
        }
    }

    private static String library() {
        return System.mapLibraryName("torch");
    }

    /**
     * Checks that natives for this computer are on the class path.
     *
     * @throws StudioException when there are none
     */
    static void requireBundled() throws StudioException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        if (!isSupported(system, processor)) {
            throw new StudioException(
                    InferenceText.of(
                            isIntelMac(system, processor)
                                    ? "engine.intel-mac"
                                    : "engine.no-natives-for",
                            System.getProperty("os.name", ""),
                            processor));
        }
        if (Libtorch.class.getResource("/native/lib/pytorch.properties") == null) {
            throw new StudioException(
                    InferenceText.of("engine.no-natives", Torch.VERSION, system, processor));
        }
    }

    static boolean isIntelMac(String system, String processor) {
        return system.contains("mac") && !processor.equals("aarch64");
    }

    static boolean isSupported(String system, String processor) {
        boolean intel = processor.equals("amd64") || processor.equals("x86_64");
        boolean arm = processor.equals("aarch64");
        if (system.contains("mac")) {
            return arm;
        }
        return system.contains("win") ? intel : system.contains("linux") && (intel || arm);
    }
}
