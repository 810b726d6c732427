package facewright.nn.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the model bundle of a method among those in the data directory and those that ship. */
public final class BundleFolders {
    private static final Logger LOGGER = LoggerFactory.getLogger(BundleFolders.class);

    private BundleFolders() {}

    /**
     * The folder of the newest bundle of a method below {@code bundles} in the data directory;
     * reads descriptions only.
     */
    private static Optional<Path> newest(Path dataDirectory, String methodId) {
        Path folder = dataDirectory.resolve("bundles");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            List<Path> own = folders.filter(f -> isOf(f, methodId)).toList();
            return own.stream().max(Comparator.comparing(BundleFolders::age));
        } catch (IOException e) {
            LOGGER.warn("{} cannot be read", folder, e);
            return Optional.empty();
        }
    }

    private static String age(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(ModelBundle.DESCRIPTION)).toInstant()
                    + " "
                    + folder;
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isOf(Path folder, String methodId) {
        Path json = folder.resolve(ModelBundle.DESCRIPTION);
        if (!Files.isRegularFile(json)) {
            return false;
        }
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(json));
            return root != null && root.path("method").asText().equals(methodId);
        } catch (IOException e) {
            LOGGER.debug("{} is no bundle", folder, e);
            return false;
        }
    }

    /**
     * The bundle to use: the chosen one, else the newest in the data directory, else the one that
     * ships, in the folder {@code bundle} beside the method's class.
     *
     * @param chosen folder of a bundle that the person points to
     * @param owner the method's class
     * @throws StudioException when it is damaged or belongs to another method
     */
    public static ModelBundle open(
            Optional<Path> chosen, Path dataDirectory, Class<?> owner, String methodId)
            throws StudioException {
        Optional<Path> folder = chosen.isPresent() ? chosen : newest(dataDirectory, methodId);
        ModelBundle bundle = folder.isPresent() ? ModelBundle.read(folder.get()) : shipped(owner);
        return bundle.requireMethod(methodId);
    }

    /** Whether {@link #open} finds a bundle without one that the person points to. */
    public static boolean isThere(Path dataDirectory, Class<?> owner, String methodId) {
        return owner.getResource("bundle/" + ModelBundle.DESCRIPTION) != null
                || newest(dataDirectory, methodId).isPresent();
    }

    /** The bundle in the folder {@code bundle} beside a method's class. */
    public static ModelBundle shipped(Class<?> owner) throws StudioException {
        String folder = owner.getPackageName().replace('.', '/');
        return ModelBundle.resource(owner, "/" + folder + "/bundle");
    }
}
