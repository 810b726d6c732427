/**
 * The boundary to DJL: devices, native memory, tensors that are safe to train with, and bundles of
 * weights.
 */
@NullMarked
package facewright.engine;

import org.jspecify.annotations.NullMarked;
