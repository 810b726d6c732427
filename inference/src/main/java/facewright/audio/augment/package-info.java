/**
 * Changes of recordings that keep their labels exact: what rooms, microphones and lines do to
 * speech, and other throats. Nothing here moves a sound in time except a tempo that is told.
 */
@NullMarked
package facewright.audio.augment;

import org.jspecify.annotations.NullMarked;
