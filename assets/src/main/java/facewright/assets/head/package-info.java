/** Our own head: sculpt, wrap, rig, regions, landmarks, and the generated binary it ships. */
@NullMarked
package facewright.assets.head;

import org.jspecify.annotations.NullMarked;
