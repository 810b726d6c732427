/** Quad cage with lip, eye and ear loops, its subdivision as a linear matrix, and the wrap. */
@NullMarked
package facewright.assets.head.cage;

import org.jspecify.annotations.NullMarked;
