/** The start page: adding recordings, the clips that come with the product, recent projects. */
@NullMarked
package facewright.app.start;

import org.jspecify.annotations.NullMarked;
