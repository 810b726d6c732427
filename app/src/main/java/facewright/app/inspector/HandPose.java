package facewright.app.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A face that is posed by hand, channel by channel, and what the take says meanwhile. Part of no
 * project: it is for looking. For one thread (the FX thread).
 */
public final class HandPose {
    /** Weights below and above these are refused; beyond 0 to 1 a channel is over-driven. */
    public static final double LEAST = -0.5;

    public static final double MOST = 1.5;

    private static final String LEFT = "Left";
    private static final String RIGHT = "Right";

    /** Two directions of one movement, not two sides of the face. */
    private static final Set<String> DIRECTIONS = Set.of("jaw", "mouth", "tongue");

    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final BooleanProperty mirrored = new SimpleBooleanProperty(this, "mirrored", true);
    private final ReadOnlyObjectWrapper<Map<String, Double>> weights =
            new ReadOnlyObjectWrapper<>(this, "weights", Map.of());
    private final ReadOnlyObjectWrapper<Map<String, Double>> driven =
            new ReadOnlyObjectWrapper<>(this, "driven", Map.of());

    /** Whether the hand's pose is shown instead of the take. */
    public BooleanProperty activeProperty() {
        return active;
    }

    /** Whether both sides of the face change together. */
    public BooleanProperty mirroredProperty() {
        return mirrored;
    }

    /** Weights by channel; channels that are left out are at 0. A new map for every change. */
    public ReadOnlyObjectProperty<Map<String, Double>> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** What the shown frame of the take says; empty without one. A new map for every change. */
    public ReadOnlyObjectProperty<Map<String, Double>> drivenProperty() {
        return driven.getReadOnlyProperty();
    }

    /** Tells what the take says now. */
    public void setDriven(Map<String, Double> now) {
        driven.set(Map.copyOf(now));
    }

    /** The weight that is on screen. */
    public double shown(String channel) {
        return (active.get() ? weights : driven).get().getOrDefault(channel, 0.0);
    }

    /**
     * Moves a channel, and its counterpart when both sides move together. The first move takes the
     * face over from the take, from the pose that is on screen.
     *
     * @param weight cut to {@link #LEAST} and {@link #MOST}
     */
    public void set(String channel, double weight) {
        Map<String, Double> changed = new TreeMap<>(active.get() ? weights.get() : driven.get());
        double cut = Math.max(LEAST, Math.min(MOST, weight));
        put(changed, channel, cut);
        if (mirrored.get()) {
            counterpart(channel).ifPresent(other -> put(changed, other, cut));
        }
        weights.set(Map.copyOf(changed));
        active.set(true);
    }

    private static void put(Map<String, Double> map, String channel, double weight) {
        if (weight == 0) {
            map.remove(channel);
        } else {
            map.put(channel, weight);
        }
    }

    /** Puts all channels at rest. */
    public void reset() {
        weights.set(Map.of());
        active.set(true);
    }

    /** The same channel of the other side of the face; empty for those of the middle. */
    static Optional<String> counterpart(String channel) {
        for (List<String> sides : List.of(List.of(LEFT, RIGHT), List.of(RIGHT, LEFT))) {
            if (channel.endsWith(sides.get(0))) {
                String stem = channel.substring(0, channel.length() - sides.get(0).length());
                return DIRECTIONS.contains(stem)
                        ? Optional.empty()
                        : Optional.of(stem + sides.get(1));
            }
        }
        return Optional.empty();
    }
}
