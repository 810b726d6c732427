package facewright.audio;

import facewright.domain.SampleRate;
import java.util.OptionalDouble;

/**
 * What a file says about its sound, read without decoding all of it.
 *
 * @param rate samples per second
 * @param channelCount channels in the file
 * @param durationSeconds as declared by the file; empty when it does not say
 * @param codec short name of the coding, for example {@code aac}
 */
public record AudioProbe(
        SampleRate rate, int channelCount, OptionalDouble durationSeconds, String codec) {}
