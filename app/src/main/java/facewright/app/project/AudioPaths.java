package facewright.app.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How projects write down where audio lies: relative to the project folder when it lies inside or
 * near it, so that both can be moved together; otherwise absolute.
 */
final class AudioPaths {
    /** Up to this many steps upwards count as near. */
    private static final int NEAR = 2;

    private AudioPaths() {}

    /**
     * @param folder of the document
     * @param file absolute
     */
    static String toText(Path folder, Path file) {
        Path base = folder.toAbsolutePath().normalize();
        boolean sameRoot = base.getRoot() != null && base.getRoot().equals(file.getRoot());
        if (!sameRoot) {
            return file.toString();
        }
        Path relative = base.relativize(file);
        int ups = 0;
        while (ups < relative.getNameCount() && "..".equals(relative.getName(ups).toString())) {
            ups++;
        }
        boolean reachesRoot = ups == base.getNameCount();
        if (ups > NEAR || reachesRoot) {
            return file.toString();
        }
        StringBuilder text = new StringBuilder();
        for (Path name : relative) {
            text.append(text.length() == 0 ? "" : "/").append(name);
        }
        return text.toString();
    }

    /**
     * The absolute path.
     *
     * @throws IllegalArgumentException when this system cannot have such a path
     */
    static Path fromText(Path folder, String text) {
        try {
            return folder.toAbsolutePath().resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no path here", e);
        }
    }
}
