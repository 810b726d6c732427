/**
 * The method {@code viseme-tcn}: temporal convolutions from log-mel frames to the mouth, trained on
 * synthetic speech. Its network, its recipe, its streaming form.
 */
@NullMarked
package facewright.method.visemetcn;

import org.jspecify.annotations.NullMarked;
