/** The right column: method and parameters, head, and how the selected take was made. */
@NullMarked
package facewright.app.inspector;

import org.jspecify.annotations.NullMarked;
