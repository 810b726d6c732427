/** What audio encoders have in common: features, their timing, windows and the cache on disk. */
@NullMarked
package facewright.nn.audio;

import org.jspecify.annotations.NullMarked;
