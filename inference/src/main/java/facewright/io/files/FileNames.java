package facewright.io.files;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Names that every operating system accepts, so that exports can be passed on. */
public final class FileNames {
    private static final String FORBIDDEN = "/\\:*?\"<>|";
    private static final int MAXIMUM_BYTES = 200;
    private static final Set<String> RESERVED =
            Set.of(
                    "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6",
                    "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7",
                    "LPT8", "LPT9");

    private FileNames() {}

    /**
     * Checks a name that somebody typed.
     *
     * @return the name
     * @throws StudioException when it is empty, too long, or has a character or meaning that some
     *     system does not allow
     */
    public static String check(String name) throws StudioException {
        if (name.isBlank()) {
            throw new StudioException(InferenceText.of("io.name-empty"));
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                throw new StudioException(
                        InferenceText.of("io.name-character", name, shown(name.charAt(i))));
            }
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            throw new StudioException(InferenceText.of("io.name-too-long", name));
        }
        if (name.endsWith(".") || name.endsWith(" ") || name.startsWith(" ") || isReserved(name)) {
            throw new StudioException(InferenceText.of("io.name-reserved", name));
        }
        return name;
    }

    /** The nearest name that {@link #check} accepts. */
    public static String safe(String name) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int point : name.strip().codePoints().toArray()) {
            String character =
                    Character.charCount(point) == 1 && !isAllowed((char) point)
                            ? "_"
                            : Character.toString(point);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAXIMUM_BYTES) {
                break;
            }
            kept.append(character);
        }
        int end = kept.length();
        while (end > 0 && (kept.charAt(end - 1) == '.' || kept.charAt(end - 1) == ' ')) {
            end--;
        }
        kept.setLength(end);
        if (kept.length() == 0) {
            return "untitled";
        }
        return isReserved(kept.toString()) ? "_" + kept : kept.toString();
    }

    /**
     * The file of this name in a folder.
     *
     * @throws StudioException when the system cannot store such a name
     */
    public static Path resolve(Path folder, String name) throws StudioException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw FileErrors.unsupportedName(name, e);
        }
    }

    /** The extension in lower case without the dot; empty when there is none. */
    public static String extension(Path file) {
        Path name = file.getFileName();
        String text = name == null ? "" : name.toString();
        int dot = text.lastIndexOf('.');
        return dot <= 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isAllowed(char character) {
        return character >= 0x20 && character != 0x7f && FORBIDDEN.indexOf(character) < 0;
    }

    private static String shown(char character) {
        return character < 0x20 || character == 0x7f
                ? String.format(Locale.ROOT, "U+%04X", (int) character)
                : Character.toString(character);
    }

    private static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return name.equals(".")
                || name.equals("..")
                || RESERVED.contains(stem.strip().toUpperCase(Locale.ROOT));
    }
}
