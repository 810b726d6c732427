/**
 * What can be measured in speech, one set of values per animation frame: log-mel bands, energy,
 * zero crossings, spectral centroid, pitch, voicing, band energies and onsets.
 */
@NullMarked
package facewright.features;

import org.jspecify.annotations.NullMarked;
