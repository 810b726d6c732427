/** The 3D view of a talking face. */
@NullMarked
package facewright.viewport;

import org.jspecify.annotations.NullMarked;
