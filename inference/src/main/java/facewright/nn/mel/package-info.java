/** The audio encoder that is trained from scratch: log-mel bands and a small transformer. */
@NullMarked
package facewright.nn.mel;

import org.jspecify.annotations.NullMarked;
