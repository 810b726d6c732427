/** The head of the project: choosing a person, shaping and colouring it, head files. */
@NullMarked
package facewright.app.head;

import org.jspecify.annotations.NullMarked;
