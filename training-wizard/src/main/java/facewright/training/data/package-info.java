/** Data sets on disk behind one interface. */
@NullMarked
package facewright.training.data;

import org.jspecify.annotations.NullMarked;
