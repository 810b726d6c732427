/**
 * Long-running work: what a job is, how it reports progress, how it is cancelled and who runs it.
 */
@NullMarked
package facewright.job;

import org.jspecify.annotations.NullMarked;
