package facewright.app.project;

import facewright.domain.UserText;

/**
 * Something a person should know, without a decision to take.
 *
 * @param severity how much it matters
 * @param text what happened, to which item, what to do
 */
public record SessionNotice(Severity severity, UserText text) {
    /** How much a notice matters. */
    public enum Severity {
        INFORMATION,
        WARNING,
        ERROR
    }
}
