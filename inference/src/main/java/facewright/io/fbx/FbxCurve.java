package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.objectName;

import java.util.Arrays;

/** A linear animation curve. */
final class FbxCurve {
    private static final int KEY_VERSION = 4008;

    /** Linear interpolation with generic, unlocked tangents. */
    private static final int LINEAR_FLAGS = 0x6104;

    /** Default tangent weights, packed as two 16-bit numbers. */
    private static final float TANGENTS = Float.intBitsToFloat(0x0D050D05);

    private FbxCurve() {}

    /**
     * A curve through all values. Keys that equal both neighbours are left out, which changes
     * nothing for linear curves.
     */
    static FbxNode node(long id, long[] times, float[] values) {
        long[] keyTimes = new long[values.length];
        float[] keyValues = new float[values.length];
        int count = 0;
        for (int t = 0; t < values.length; t++) {
            boolean inside = t > 0 && t < values.length - 1;
            if (inside && values[t] == values[t - 1] && values[t] == values[t + 1]) {
                continue;
            }
            keyTimes[count] = times[t];
            keyValues[count] = values[t];
            count++;
        }
        return new FbxNode("AnimationCurve", id, objectName("", "AnimCurve"), "")
                .with("Default", (double) values[0])
                .with("KeyVer", KEY_VERSION)
                .with(FbxNode.array("KeyTime", Arrays.copyOf(keyTimes, count)))
                .with(FbxNode.array("KeyValueFloat", Arrays.copyOf(keyValues, count)))
                .with(FbxNode.array("KeyAttrFlags", new int[] {LINEAR_FLAGS}))
                .with(FbxNode.array("KeyAttrDataFloat", new float[] {0, 0, TANGENTS, 0}))
                .with(FbxNode.array("KeyAttrRefCount", new int[] {count}));
    }
}
