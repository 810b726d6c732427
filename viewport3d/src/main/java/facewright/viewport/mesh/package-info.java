/**
 * Heads as JavaFX meshes. The only place where the domain's axes and metres become JavaFX axes and
 * millimetres.
 */
@NullMarked
package facewright.viewport.mesh;

import org.jspecify.annotations.NullMarked;
