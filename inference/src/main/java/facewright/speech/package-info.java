/**
 * From phones with times to mouth movement: phone tables, articulatory classes and the
 * coarticulation model that blends them (dominance after Cohen and Massaro, 1993, with hard
 * closures on top).
 */
@NullMarked
package facewright.speech;

import org.jspecify.annotations.NullMarked;
