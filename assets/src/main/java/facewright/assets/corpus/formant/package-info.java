/**
 * Made-up voices: a formant synthesiser says again what an engine said, each time with another
 * throat, larynx and manner. Its voices widen what a network hears; nobody would mistake them for
 * people.
 */
@NullMarked
package facewright.assets.corpus.formant;

import org.jspecify.annotations.NullMarked;
