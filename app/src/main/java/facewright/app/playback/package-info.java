/**
 * Playback: sound is the master clock, everything else follows it. Toolkit-free but for {@code
 * javafx.beans}.
 */
@NullMarked
package facewright.app.playback;

import org.jspecify.annotations.NullMarked;
