/**
 * Draws a head without a window: a deterministic software rasteriser for videos, contact sheets and
 * computers without 3D. Knows the domain's coordinates only, no JavaFX.
 */
@NullMarked
package facewright.viewport.render;

import org.jspecify.annotations.NullMarked;
