package facewright.app.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One horizontal strip of the timeline: the sound, or the curves that share a name and unit.
 *
 * @param name what people read; empty for the sound
 * @param unit of the curves
 * @param curves empty for the sound
 * @param top in pixels from the ruler's bottom
 * @param height in pixels
 */
record Lane(String name, String unit, List<CurveTrack> curves, double top, double height) {
    private static final double SOUND_HEIGHT = 92;
    private static final double TALLEST_SOUND = 220;
    private static final double CURVE_HEIGHT = 64;

    Lane {
        curves = List.copyOf(curves);
    }

    boolean isSound() {
        return curves.isEmpty();
    }

    /**
     * Lays the sound and the curves out over the height. Without curves the sound has all of it, up
     * to a limit.
     */
    static List<Lane> layOut(List<CurveTrack> tracks, double height) {
        Map<List<String>, List<CurveTrack>> groups = new LinkedHashMap<>();
        for (CurveTrack track : tracks) {
            groups.computeIfAbsent(List.of(track.name(), track.unit()), key -> new ArrayList<>())
                    .add(track);
        }
        int count = groups.size();
        double wanted = SOUND_HEIGHT + count * CURVE_HEIGHT;
        double scale = Math.min(1, height / wanted);
        double curve = Math.floor(CURVE_HEIGHT * scale);
        double sound = Math.min(TALLEST_SOUND, Math.floor(height - count * curve));
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane("", "", List.of(), 0, Math.max(0, sound)));
        double top = Math.max(0, sound);
        for (Map.Entry<List<String>, List<CurveTrack>> group : groups.entrySet()) {
            lanes.add(
                    new Lane(
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
