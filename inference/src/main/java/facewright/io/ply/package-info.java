/** Reads meshes from PLY files. */
@NullMarked
package facewright.io.ply;

import org.jspecify.annotations.NullMarked;
