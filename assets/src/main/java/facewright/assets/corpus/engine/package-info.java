/**
 * Speech engines that say how long each sound lasts. Every engine is a program of its own: it is
 * started when it is needed, talked to through its streams, and never loaded into this one.
 */
@NullMarked
package facewright.assets.corpus.engine;

import org.jspecify.annotations.NullMarked;
