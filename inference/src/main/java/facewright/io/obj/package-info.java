/** Wavefront OBJ: single meshes and sequences with one material file. */
@NullMarked
package facewright.io.obj;

import org.jspecify.annotations.NullMarked;
