/** The studio: launcher, application and composition root. */
@NullMarked
package facewright.app;

import org.jspecify.annotations.NullMarked;
