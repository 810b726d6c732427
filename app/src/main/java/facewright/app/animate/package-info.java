/**
 * Turns takes into motion in the background: newest request wins, the visible frame comes first.
 */
@NullMarked
package facewright.app.animate;

import org.jspecify.annotations.NullMarked;
