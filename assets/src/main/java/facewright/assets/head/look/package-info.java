/** Texture layout and the pictures painted on it by code. */
@NullMarked
package facewright.assets.head.look;

import org.jspecify.annotations.NullMarked;
