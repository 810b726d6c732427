package facewright.app.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One horizontal strip of the timeline.
 *
 * @param kind what it shows
 * @param name what people read; empty where the kind says it
 * @param unit of the curves
 * @param curves empty where there are none
 * @param top in pixels from the ruler's bottom
 * @param height in pixels
 */
record Lane(
        Kind kind, String name, String unit, List<CurveTrack> curves, double top, double height) {
    /** What a lane shows. */
    enum Kind {
        SOUND,
        SPEECH,
        CURVES
    }

    private static final double SOUND_HEIGHT = 92;
    private static final double TALLEST_SOUND = 220;
    private static final double SPEECH_HEIGHT = 46;
    private static final double CURVE_HEIGHT = 64;

    Lane {
        curves = List.copyOf(curves);
    }

    /**
     * Lays the sound, the speech and the curves out over the height. Without others the sound has
     * all of it, up to a limit.
     *
     * @param speech whether words and phones are known
     */
    static List<Lane> layOut(List<CurveTrack> tracks, boolean speech, double height) {
        Map<List<String>, List<CurveTrack>> groups = new LinkedHashMap<>();
        for (CurveTrack track : tracks) {
            groups.computeIfAbsent(List.of(track.name(), track.unit()), key -> new ArrayList<>())
                    .add(track);
        }
        int count = groups.size();
        double wanted = SOUND_HEIGHT + (speech ? SPEECH_HEIGHT : 0) + count * CURVE_HEIGHT;
        double scale = Math.min(1, height / wanted);
        double curve = Math.floor(CURVE_HEIGHT * scale);
        double spoken = speech ? Math.floor(SPEECH_HEIGHT * scale) : 0;
        double sound =
                Math.max(0, Math.min(TALLEST_SOUND, Math.floor(height - spoken - count * curve)));
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane(Kind.SOUND, "", "", List.of(), 0, sound));
        double top = sound;
        if (speech) {
            lanes.add(new Lane(Kind.SPEECH, "", "", List.of(), top, spoken));
            top += spoken;
        }
        for (Map.Entry<List<String>, List<CurveTrack>> group : groups.entrySet()) {
            lanes.add(
                    new Lane(
                            Kind.CURVES,
                            group.getKey().get(0),
                            group.getKey().get(1),
                            group.getValue(),
                            top,
                            curve));
            top += curve;
        }
        return lanes;
    }
}
