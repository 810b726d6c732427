package facewright.io.export;

import facewright.domain.InferenceText;
import facewright.domain.UserText;

/**
 * The axes and unit that a program expects of formats that carry neither, which is OBJ here.
 *
 * <ul>
 *   <li>Blender: its OBJ importer takes the file as +Y up, -Z forward and one unit as one metre, so
 *       our own coordinates are written as they are.
 *   <li>Maya: +Y up, one unit is one centimetre.
 *   <li>Unreal: its OBJ importer only negates Y to become left-handed, so the file is +Z up,
 *       right-handed, in centimetres, with the face looking along -Y. Inside Unreal the face then
 *       looks along +Y, like characters that come from FBX. Triangles keep their order.
 * </ul>
 *
 * FBX names its axes and its unit in the file; all three programs convert it themselves, so it is
 * always written +Y up in centimetres. NPY is always the domain's own: +Y up, metres.
 */
public enum AxesPreset {
    BLENDER(1, false),
    MAYA(100, false),
    UNREAL(100, true);

    private final float unitsPerMetre;
    private final boolean upIsZ;

    AxesPreset(float unitsPerMetre, boolean upIsZ) {
        this.unitsPerMetre = unitsPerMetre;
        this.upIsZ = upIsZ;
    }

    /** Name for people. */
    public UserText label() {
        return switch (this) {
            case BLENDER -> InferenceText.of("export.axes-blender");
            case MAYA -> InferenceText.of("export.axes-maya");
            case UNREAL -> InferenceText.of("export.axes-unreal");
        };
    }

    /** Units of the file per metre. */
    public float unitsPerMetre() {
        return unitsPerMetre;
    }

    /**
     * Converts positions.
     *
     * @param positions (V x 3) metres, +Y up, changed in place to units and axes of this preset
     */
    public void convert(float[] positions) {
        for (int i = 0; i < positions.length; i += 3) {
            float x = positions[i] * unitsPerMetre;
            float y = positions[i + 1] * unitsPerMetre;
            float z = positions[i + 2] * unitsPerMetre;
            positions[i] = x;
            positions[i + 1] = upIsZ ? -z : y;
            positions[i + 2] = upIsZ ? y : z;
        }
    }
}
