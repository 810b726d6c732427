package facewright.app.project;

import java.nio.file.Path;

/**
 * Where the motion of a take lies on disk.
 *
 * @param folder that the file's path is relative to
 */
record StoredMotion(MotionFile file, Path folder) {}
