package facewright.cli;

import facewright.domain.UserText;

/** The arguments make no sense together; the text says why. Ends the program with code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(UserText text) {
        super(text.text());
    }
}
