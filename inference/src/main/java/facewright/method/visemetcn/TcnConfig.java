package facewright.method.visemetcn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.engine.BundleDescription;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of the network.
 *
 * @param hearing what goes in
 * @param width channels of the hidden layers
 * @param dilations of the residual blocks
 * @param lookAheads frames that each block looks ahead: its dilation, or 0 for a causal block
 * @param phoneClasses classes of the auxiliary output
 * @param normalised whether each block brings its input to one size first; older bundles do not
 */
record TcnConfig(
        Hearing hearing,
        int width,
        List<Integer> dilations,
        List<Integer> lookAheads,
        int phoneClasses,
        boolean normalised) {
    /** Kernel of the first layer and of the last ones. */
    static final int EDGE_KERNEL = 5;

    /** Kernel of the residual blocks. */
    static final int KERNEL = 3;

    /** Outputs of the contact head: lips shut, lower lip at the teeth. */
    static final int CONTACTS = 2;

    private static final List<Integer> DILATIONS = List.of(1, 2, 4, 8, 1, 2);
    private static final List<Integer> LOOK_AHEADS = List.of(1, 2, 4, 0, 1, 0);

    TcnConfig {
        dilations = List.copyOf(dilations);
        lookAheads = List.copyOf(lookAheads);
        if (width < 1 || dilations.isEmpty() || dilations.size() != lookAheads.size()) {
            throw new IllegalArgumentException(
                    "width " + width + ", dilations " + dilations + ", look-aheads " + lookAheads);
        }
        for (int i = 0; i < dilations.size(); i++) {
            int ahead = lookAheads.get(i);
            if (dilations.get(i) < 1 || (ahead != 0 && ahead != dilations.get(i))) {
                throw new IllegalArgumentException("look-ahead " + ahead + " of block " + i);
            }
        }
    }

    /** The usual shape with this width. */
    static TcnConfig ofWidth(Hearing hearing, int width, int phoneClasses) {
        return new TcnConfig(hearing, width, DILATIONS, LOOK_AHEADS, phoneClasses, true);
    }

    /** Frames of input after a frame that its outputs depend on. */
    int lookAhead() {
        return EDGE_KERNEL / 2 * 2 + lookAheads.stream().mapToInt(Integer::intValue).sum();
    }

    /** Frames of input before a frame that its outputs depend on. */
    int lookBack() {
        int back = EDGE_KERNEL / 2 * 2;
        for (int i = 0; i < dilations.size(); i++) {
            back += (KERNEL - 1) * dilations.get(i) - lookAheads.get(i);
        }
        return back;
    }

    ObjectNode toJson() {
        ObjectNode node = BundleDescription.nothing();
        node.put("inputs", hearing.inputs());
        node.put("width", width);
        dilations.forEach(node.putArray("dilations")::add);
        lookAheads.forEach(node.putArray("lookAheads")::add);
        node.put("phoneClasses", phoneClasses);
        node.put("normalised", normalised);
        return node;
    }

    /**
     * Reads the network part of a bundle.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    static TcnConfig fromJson(JsonNode node) {
        List<Integer> dilations = new ArrayList<>();
        node.path("dilations").forEach(value -> dilations.add(value.asInt()));
        List<Integer> lookAheads = new ArrayList<>();
        node.path("lookAheads").forEach(value -> lookAheads.add(value.asInt()));
        return new TcnConfig(
                Hearing.ofInputs(node.path("inputs").asInt()),
                node.path("width").asInt(),
                dilations,
                lookAheads,
                node.path("phoneClasses").asInt(),
                node.path("normalised").asBoolean(false));
    }
}
