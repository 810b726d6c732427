/** NumPy arrays: a strict reader and a streaming writer. */
@NullMarked
package facewright.io.npy;

import org.jspecify.annotations.NullMarked;
