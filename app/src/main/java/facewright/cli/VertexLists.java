package facewright.cli;

import facewright.app.AppText;
import facewright.assets.head.BuiltInHead;
import facewright.domain.FaceHead;
import facewright.domain.RegionMask;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.TreeSet;

/**
 * A list of vertices that somebody named: a region of the built-in head or a file.
 *
 * @param mask the vertices
 * @param builtIn whether it is only good for the built-in head
 */
record VertexLists(RegionMask mask, boolean builtIn) {
    /**
     * Finds a region by its name, else reads a file of indices.
     *
     * @throws StudioException when the file cannot be read or holds something else
     */
    static VertexLists find(String nameOrFile) throws StudioException {
        FaceHead head = BuiltInHead.load();
        Optional<RegionMask> region = head.region(nameOrFile);
        if (region.isPresent()) {
            return new VertexLists(region.get(), true);
        }
        try {
            Path file = Path.of(nameOrFile);
            if (Files.isRegularFile(file)) {
                return new VertexLists(read(file), false);
            }
        } catch (InvalidPathException e) {
            // No file can have this name; it is told below what names there are.
        }
        throw new UsageException(
                AppText.of(
                        "cli.evaluate.unknown-region",
                        nameOrFile,
                        String.join(", ", new TreeSet<>(head.regions().keySet()))));
    }

    private static RegionMask read(Path file) throws StudioException {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
        List<Integer> indices = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(text, ", \t\r\n\f");
        while (words.hasMoreTokens()) {
            indices.add(index(file, words.nextToken()));
        }
        if (indices.isEmpty()) {
            throw new StudioException(AppText.of("cli.evaluate.region-empty", file));
        }
        return new RegionMask(
                String.valueOf(file.getFileName()),
                indices.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int index(Path file, String word) throws StudioException {
        try {
            return Integer.parseUnsignedInt(word);
        } catch (NumberFormatException e) {
            String shown = word.length() > 40 ? word.substring(0, 40) : word;
            throw new StudioException(AppText.of("cli.evaluate.region-text", file, shown), e);
        }
    }

    /**
     * Complains when a mesh does not have these vertices.
     *
     * @param motion name of what has the mesh
     */
    void check(String motion, int vertexCount) throws StudioException {
        int headVertices = builtIn ? BuiltInHead.load().topology().vertexCount() : vertexCount;
        if (headVertices != vertexCount) {
            throw new StudioException(
                    AppText.of(
                            "cli.evaluate.region-head",
                            mask.name(),
                            MotionPairs.whole(headVertices),
                            motion,
                            MotionPairs.whole(vertexCount)));
        }
        for (int vertex : mask.vertices()) {
            if (vertex < 0 || vertex >= vertexCount) {
                throw new StudioException(
                        AppText.of(
                                "cli.evaluate.region-range",
                                mask.name(),
                                Integer.toUnsignedString(vertex),
                                MotionPairs.whole(vertexCount)));
            }
        }
    }
}
