/**
 * From a sound file to speech: decoding (FFmpeg through JavaCV), downmix, resampling, length exact
 * to the sample, and the pre-flight report on level, noise and clipping.
 */
@NullMarked
package facewright.audio;

import org.jspecify.annotations.NullMarked;
