/** Compression of mesh motion to a few shapes with weights. */
@NullMarked
package facewright.io.pca;

import org.jspecify.annotations.NullMarked;
