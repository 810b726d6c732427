/**
 * The method {@code signal}: rules that read the mouth from the sound itself. No weights, no
 * transcript; the same clip, settings and seed always give the same motion.
 */
@NullMarked
package facewright.method.signal;

import org.jspecify.annotations.NullMarked;
