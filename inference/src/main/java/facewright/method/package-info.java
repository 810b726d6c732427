/** The contract of animation methods, their parameters and the registry that finds them. */
@NullMarked
package facewright.method;

import org.jspecify.annotations.NullMarked;
