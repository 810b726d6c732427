/** Reads neutral poses from mesh files and arrays. */
@NullMarked
package facewright.io.template;

import org.jspecify.annotations.NullMarked;
