/** The parts of the main window and how they are put together. */
@NullMarked
package facewright.app.window;

import org.jspecify.annotations.NullMarked;
