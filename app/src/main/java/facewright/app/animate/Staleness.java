package facewright.app.animate;

import facewright.app.AppText;
import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import facewright.domain.UserText;
import facewright.method.AnimationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a motion still belongs to the settings of its take. */
public final class Staleness {
    private Staleness() {}

    /**
     * What a take asks for now.
     *
     * @param parameters texts by key; others are at their default
     * @param audioSha256 of the clip's file; empty when it was never read
     * @param phonesSha256 of what is said in the clip, as {@link SpeechHash} has it
     * @param topologyHash of the project's head; empty while it is being made
     * @param motionRate rate of the motion at hand; null when there is none
     */
    public record Wanted(
            Map<String, String> parameters,
            long seed,
            FrameRate frameRate,
            String audioSha256,
            Optional<String> phonesSha256,
            String topologyHash,
            @Nullable FrameRate motionRate) {}

    /**
     * Why a motion has to be made again, for people; empty when it is current.
     *
     * @param provenance of the motion; empty when there is none
     * @param method empty when it is not installed here: then its version and parameters are not
     *     compared
     */
    public static List<UserText> reasons(
            Optional<Provenance> provenance, Optional<AnimationMethod> method, Wanted wanted) {
        if (provenance.isEmpty()) {
            return List.of(AppText.of("animate.stale-new"));
        }
        Provenance made = provenance.get();
        List<UserText> reasons = new ArrayList<>();
        if (!wanted.audioSha256().isEmpty() && !wanted.audioSha256().equals(made.audioSha256())) {
            reasons.add(AppText.of("animate.stale-audio"));
        }
        if (method.isPresent()
                && method.get().readsPhones()
                && !wanted.phonesSha256().equals(made.phonesSha256())) {
            reasons.add(AppText.of("animate.stale-speech"));
        }
        if (!wanted.topologyHash().isEmpty()
                && !wanted.topologyHash().equals(made.topologyHash())) {
            reasons.add(AppText.of("animate.stale-head"));
        }
        if (wanted.motionRate() != null && !wanted.frameRate().equals(wanted.motionRate())) {
            reasons.add(AppText.of("animate.stale-rate"));
        }
        if (wanted.seed() != made.seed()) {
            reasons.add(AppText.of("animate.stale-seed"));
        }
        if (method.isPresent()) {
            if (!method.get().descriptor().version().equals(made.methodVersion())) {
                reasons.add(AppText.of("animate.stale-method"));
            }
            List<String> changed = changedParameters(method.get(), wanted.parameters(), made);
            if (!changed.isEmpty()) {
                reasons.add(AppText.of("animate.stale-parameters", String.join(", ", changed)));
            }
        }
        return reasons;
    }

    private static List<String> changedParameters(
            AnimationMethod method, Map<String, String> parameters, Provenance made) {
        return method.parameters().parameters().stream()
                .filter(
                        parameter -> {
                            String text = parameters.get(parameter.key());
                            String now = text == null ? parameter.defaultText() : text;
                            return !Objects.equals(now, made.parameters().get(parameter.key()));
                        })
                .map(parameter -> parameter.prompt().text())
                .toList();
    }
}
