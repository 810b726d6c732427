/**
 * The form of a synthetic speech corpus on disk: its manifest, phones, rig curves and recordings.
 */
@NullMarked
package facewright.io.corpus;

import org.jspecify.annotations.NullMarked;
