package facewright.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a motion was made, complete enough to make it again.
 *
 * @param methodId method, kebab-case
 * @param methodVersion version of the method's behaviour
 * @param parameters every parameter value as text, by key
 * @param seed random seed
 * @param audioSha256 SHA-256 of the audio file, hexadecimal
 * @param phonesSha256 hash of what is said and when, where the method was told
 * @param topologyHash hash of the head's topology
 * @param weightsSha256 hash of the weights, for methods that have some
 * @param applicationVersion version of Facewright
 * @param createdAt when
 */
public record Provenance(
        String methodId,
        String methodVersion,
        Map<String, String> parameters,
        long seed,
        String audioSha256,
        Optional<String> phonesSha256,
        String topologyHash,
        Optional<String> weightsSha256,
        String applicationVersion,
        Instant createdAt) {
    public Provenance {
        parameters = Map.copyOf(parameters);
    }
}
