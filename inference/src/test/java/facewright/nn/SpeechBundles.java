package facewright.nn;

import ai.djl.ndarray.NDArray;
import facewright.domain.FrameRate;
import facewright.domain.RigChannels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Facts of small networks that move three rig channels in a hundred styles. */
public final class SpeechBundles {
    /** Rig channels of the networks. */
    public static final List<String> CHANNELS = RigChannels.ARKIT.subList(0, 3);

    private SpeechBundles() {}

    /** A data set that nobody has. */
    public static TrainingData data(int subjects) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            names.add("subject" + i);
        }
        return new TrainingData(
                "folder",
                "test",
                "none",
                "0",
                FrameRate.FPS_30,
                "metre",
                CHANNELS,
                0,
                "",
                names,
                Map.of());
    }

    public static TrainingProvenance provenance(int subjects) {
        return new TrainingProvenance(
                "run", "test", Map.of(), data(subjects), 1, Map.of(), 1, "none", "0", "2026");
    }

    /** Multiplies a parameter in place, so that what it does can be seen. */
    public static void scale(Map<String, NDArray> tensors, String name, double factor) {
        NDArray array = tensors.get(name);
        array.muli(facewright.engine.Nd.constant(array, factor));
    }
}
