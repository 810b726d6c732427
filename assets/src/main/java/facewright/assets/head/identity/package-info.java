/** Whom a head shows: sliders, their values, and the people that the product brings along. */
@NullMarked
package facewright.assets.head.identity;

import org.jspecify.annotations.NullMarked;
