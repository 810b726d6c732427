package facewright.app.project;

import java.util.List;
import java.util.Optional;

/**
 * A motion on disk: an NPY file, and what it does not say itself. The file name contains a hash of
 * the content, so a file never changes once it is there.
 *
 * @param path relative to the folder of the document, with slashes
 * @param channels names of the K columns of a (T, K) file of rig weights; empty for vertices
 * @param topologyHash of a (T, V x 3) file of vertices in metres; empty for rig weights
 * @param posePath (T, 6) file of head poses
 */
record MotionFile(
        String path, List<String> channels, String topologyHash, Optional<String> posePath) {
    MotionFile {
        channels = List.copyOf(channels);
    }
}
