package facewright.app.animate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import facewright.domain.UserText;
import facewright.method.AnimationMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StalenessTest {
    private final FakeMethod method = new FakeMethod("fake");
    private final Provenance made =
            new Provenance(
                    "fake",
                    "1",
                    Map.of("gain", "1", "blinks", "true"),
                    5,
                    "audio",
                    Optional.of("words"),
                    "head",
                    Optional.empty(),
                    "0.1.0",
                    Instant.EPOCH);

    private List<String> reasons(Staleness.Wanted wanted) {
        return reasons(Optional.of(made), Optional.of(method), wanted);
    }

    private static List<String> reasons(
            Optional<Provenance> provenance,
            Optional<AnimationMethod> method,
            Staleness.Wanted wanted) {
        return Staleness.reasons(provenance, method, wanted).stream().map(UserText::key).toList();
    }

    private static Staleness.Wanted wanted(Map<String, String> parameters) {
        return new Staleness.Wanted(
                parameters,
                5,
                FrameRate.FPS_30,
                "audio",
                Optional.empty(),
                "head",
                FrameRate.FPS_30);
    }

    @Test
    void isCurrentWhenEverythingIsAsItWas() {
        assertEquals(List.of(), reasons(wanted(Map.of())));
        assertEquals(
                List.of(), reasons(wanted(Map.of("gain", "1"))), "a default that was typed in");
    }

    @Test
    void namesEachThingThatChanged() {
        assertEquals(List.of("animate.stale-parameters"), reasons(wanted(Map.of("gain", "0.5"))));
        assertEquals(
                List.of(
                        "animate.stale-audio",
                        "animate.stale-head",
                        "animate.stale-rate",
                        "animate.stale-seed"),
                reasons(
                        new Staleness.Wanted(
                                Map.of(),
                                6,
                                FrameRate.FPS_24,
                                "x",
                                Optional.empty(),
                                "x",
                                FrameRate.FPS_30)));
        method.version = "2";
        assertEquals(List.of("animate.stale-method"), reasons(wanted(Map.of())));
    }

    @Test
    void whatIsSaidMattersToMethodsThatReadIt() {
        assertEquals(List.of(), reasons(wanted(Map.of())), "this method only listens");
        method.readsPhones = true;
        assertEquals(List.of("animate.stale-speech"), reasons(wanted(Map.of())));
        assertEquals(
                List.of(),
                reasons(
                        new Staleness.Wanted(
                                Map.of(),
                                5,
                                FrameRate.FPS_30,
                                "audio",
                                Optional.of("words"),
                                "head",
                                FrameRate.FPS_30)));
    }

    @Test
    void judgesOnlyWhatItKnows() {
        assertEquals(
                List.of("animate.stale-new"),
                reasons(Optional.empty(), Optional.of(method), wanted(Map.of())));
        assertEquals(
                List.of(),
                reasons(Optional.of(made), Optional.empty(), wanted(Map.of("gain", "0.5"))),
                "the method is not installed here");
        assertEquals(
                List.of(),
                reasons(
                        new Staleness.Wanted(
                                Map.of(),
                                5,
                                FrameRate.FPS_30,
                                "",
                                Optional.empty(),
                                "head",
                                FrameRate.FPS_30)),
                "the audio was never read");
    }
}
