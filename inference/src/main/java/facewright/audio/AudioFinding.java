package facewright.audio;

import facewright.domain.UserText;

/**
 * One thing the pre-flight check has to say about a recording.
 *
 * @param severity how much it matters for the animation
 * @param text what was found and what to do about it
 */
public record AudioFinding(Severity severity, UserText text) {
    /** How much a finding matters. */
    public enum Severity {
        /** Nothing to do. */
        OK,
        /** Worth knowing. */
        NOTICE,
        /** The animation will probably suffer. */
        WARNING
    }
}
