/** What sits inside and under the skin: eyeballs, teeth, gums, tongue and the base of the bust. */
@NullMarked
package facewright.assets.head.parts;

import org.jspecify.annotations.NullMarked;
