/** The command line: the studio's jobs without a window. No JavaFX. */
@NullMarked
package facewright.cli;

import org.jspecify.annotations.NullMarked;
