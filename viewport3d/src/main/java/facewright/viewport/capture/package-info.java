/**
 * Pixels to files: pictures, contact sheets and videos with sound. No JavaFX, no display needed.
 */
@NullMarked
package facewright.viewport.capture;

import org.jspecify.annotations.NullMarked;
