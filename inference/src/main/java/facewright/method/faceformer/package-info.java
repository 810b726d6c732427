/** FaceFormer: speech to vertices or rig channels with a transformer, frame by frame. */
@NullMarked
package facewright.method.faceformer;

import org.jspecify.annotations.NullMarked;
