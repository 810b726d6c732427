/** The contract of exporters, what they are asked for, and the frames they write. */
@NullMarked
package facewright.io.export;

import org.jspecify.annotations.NullMarked;
