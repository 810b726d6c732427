/**
 * The values everything else speaks: clips, rates, topology, rig, motion and their units. Lengths
 * are metres, times seconds, angles radians; axes are right-handed with +Y up and +Z out of the
 * face.
 */
@NullMarked
package facewright.domain;

import org.jspecify.annotations.NullMarked;
