/** Reshapes the sculpted head into another person, vertex by vertex, on the same triangles. */
@NullMarked
package facewright.assets.head.shape;

import org.jspecify.annotations.NullMarked;
