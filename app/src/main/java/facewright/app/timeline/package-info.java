/**
 * The timeline and the transport: time shown as ruler, waveform and curves, and the controls to
 * move in it.
 */
@NullMarked
package facewright.app.timeline;

import org.jspecify.annotations.NullMarked;
