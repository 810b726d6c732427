/** Writing files so that nobody ever sees half of one: staging, atomic moves, free space, names. */
@NullMarked
package facewright.io.files;

import org.jspecify.annotations.NullMarked;
