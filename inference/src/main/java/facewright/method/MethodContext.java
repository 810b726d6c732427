package facewright.method;

import java.nio.file.Path;

/**
 * What a method may know of its surroundings.
 *
 * @param dataDirectory where model bundles and caches of this installation lie; may not exist yet
 */
public record MethodContext(Path dataDirectory) {}
