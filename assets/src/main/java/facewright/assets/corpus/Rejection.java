package facewright.assets.corpus;

/**
 * A sentence whose labels did not fit its sound.
 *
 * @param reason what the check found
 */
public record Rejection(String engine, String voice, String text, String reason) {}
