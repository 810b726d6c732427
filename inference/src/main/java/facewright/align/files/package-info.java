/** Files of transcripts and of phone times: plain text, SRT, WebVTT, CTM, Praat TextGrid, CSV. */
@NullMarked
package facewright.align.files;

import org.jspecify.annotations.NullMarked;
