/** The wav2vec 2.0 speech encoder: configuration, network and checkpoint names. */
@NullMarked
package facewright.nn.wav2vec2;

import org.jspecify.annotations.NullMarked;
