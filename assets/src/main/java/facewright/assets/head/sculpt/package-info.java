/** The head as a signed-distance sculpture, millimetres, origin between the eyeball centres. */
@NullMarked
package facewright.assets.head.sculpt;

import org.jspecify.annotations.NullMarked;
