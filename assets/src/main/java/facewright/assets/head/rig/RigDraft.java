package facewright.assets.head.rig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The channels and correctives while they are being made, (V x 3) millimetres each. */
public final class RigDraft {
    /**
     * A factor of a corrective.
     *
     * @param channel channel name
     * @param complement true for (1 - weight)
     */
    public record Factor(String channel, boolean complement) {}

    private final Map<String, double[]> channels = new LinkedHashMap<>();
    private final Map<String, double[]> corrections = new LinkedHashMap<>();
    private final Map<String, List<Factor>> factors = new LinkedHashMap<>();

    void channel(String name, double[] field) {
        if (channels.put(name, field) != null) {
            throw new IllegalStateException("channel " + name + " made twice");
        }
    }

    /** Adds a corrective whose weight is the product of the factors; {@code !x} means (1 - x). */
    void correct(String name, double[] field, String... factorNames) {
        List<Factor> list = new ArrayList<>();
        for (String factor : factorNames) {
            boolean complement = factor.startsWith("!");
            list.add(new Factor(complement ? factor.substring(1) : factor, complement));
        }
        if (corrections.put(name, field) != null) {
            throw new IllegalStateException("corrective " + name + " made twice");
        }
        factors.put(name, List.copyOf(list));
    }

    /** The channels made so far, by name. */
    public Map<String, double[]> channels() {
        return channels;
    }

    /** The correctives made so far, by name. */
    public Map<String, double[]> corrections() {
        return corrections;
    }

    /** The factors of a corrective. */
    public List<Factor> factors(String corrective) {
        List<Factor> result = factors.get(corrective);
        if (result == null) {
            throw new IllegalArgumentException("no corrective " + corrective);
        }
        return result;
    }

    double[] field(String channel) {
        double[] field = channels.get(channel);
        if (field == null) {
            throw new IllegalArgumentException("no channel " + channel);
        }
        return field;
    }
}
