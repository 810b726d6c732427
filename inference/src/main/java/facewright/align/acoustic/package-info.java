/**
 * The acoustic model: Gaussian mixtures of English phones that were trained on real speech, the
 * cepstra they expect, and the scores and posteriors that come out. Read from the class-path
 * resources of {@code sphinx4-data}; formats after the CMU Sphinx trainer.
 */
@NullMarked
package facewright.align.acoustic;

import org.jspecify.annotations.NullMarked;
