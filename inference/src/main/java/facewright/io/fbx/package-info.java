/** Binary FBX 7.4: node tree, byte writer, and the scene of one animated head. */
@NullMarked
package facewright.io.fbx;

import org.jspecify.annotations.NullMarked;
