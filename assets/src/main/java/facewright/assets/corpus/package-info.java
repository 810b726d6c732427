/** SynthVOCA: synthetic speech with exact phone times and the movement that belongs to it. */
@NullMarked
package facewright.assets.corpus;

import org.jspecify.annotations.NullMarked;
