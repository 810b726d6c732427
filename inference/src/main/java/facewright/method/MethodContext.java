package facewright.method;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a method may know of its surroundings.
 *
 * @param dataDirectory where model bundles and caches of this installation lie; may not exist yet
 * @param bundle folder of a model bundle to use instead of the one that the method would choose
 */
public record MethodContext(Path dataDirectory, Optional<Path> bundle) {
    public MethodContext(Path dataDirectory) {
        this(dataDirectory, Optional.empty());
    }
}
