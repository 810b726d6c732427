/** CodeTalker: speech to vertices through a codebook of face movements. */
@NullMarked
package facewright.method.codetalker;

import org.jspecify.annotations.NullMarked;
