/** Export from the window: what to write, where to, and as what. */
@NullMarked
package facewright.app.export;

import org.jspecify.annotations.NullMarked;
