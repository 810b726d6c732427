/** The speech that comes with Facewright. */
@NullMarked
package facewright.assets.demo;

import org.jspecify.annotations.NullMarked;
