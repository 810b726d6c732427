/** Best paths through phones: forced alignment to a text, and the free loop it is compared with. */
@NullMarked
package facewright.align.search;

import org.jspecify.annotations.NullMarked;
