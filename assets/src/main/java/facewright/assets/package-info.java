/** What the product brings along: the head, the demo recordings, the generator of SynthVOCA. */
@NullMarked
package facewright.assets;

import org.jspecify.annotations.NullMarked;
