/**
 * What a face does besides articulating: blinks, gaze, brow raises and head motion. Each layer is a
 * function of time that follows from pauses, pitch accents and a seed, so it can be switched off
 * alone and sampled at any frame rate.
 */
@NullMarked
package facewright.speech.layer;

import org.jspecify.annotations.NullMarked;
