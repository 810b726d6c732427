/** The rig channels as displacement fields, and the correctives that keep them right together. */
@NullMarked
package facewright.assets.head.rig;

import org.jspecify.annotations.NullMarked;
