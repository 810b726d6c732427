package facewright.domain;

import java.util.List;

/**
 * Names of the rig channels that methods write: the 52 of Apple's ARKit (camelCase, left and right
 * as the face's own). {@code mouthClose} is a seal: 1 brings the lips together whatever the jaw
 * does.
 */
public final class RigChannels {
    /** The 52 names in ARKit's usual order. */
    public static final List<String> ARKIT =
            List.of(
                    "eyeBlinkLeft",
                    "eyeLookDownLeft",
                    "eyeLookInLeft",
                    "eyeLookOutLeft",
                    "eyeLookUpLeft",
                    "eyeSquintLeft",
                    "eyeWideLeft",
                    "eyeBlinkRight",
                    "eyeLookDownRight",
                    "eyeLookInRight",
                    "eyeLookOutRight",
                    "eyeLookUpRight",
                    "eyeSquintRight",
                    "eyeWideRight",
                    "jawForward",
                    "jawLeft",
                    "jawRight",
                    "jawOpen",
                    "mouthClose",
                    "mouthFunnel",
                    "mouthPucker",
                    "mouthLeft",
                    "mouthRight",
                    "mouthSmileLeft",
                    "mouthSmileRight",
                    "mouthFrownLeft",
                    "mouthFrownRight",
                    "mouthDimpleLeft",
                    "mouthDimpleRight",
                    "mouthStretchLeft",
                    "mouthStretchRight",
                    "mouthRollLower",
                    "mouthRollUpper",
                    "mouthShrugLower",
                    "mouthShrugUpper",
                    "mouthPressLeft",
                    "mouthPressRight",
                    "mouthLowerDownLeft",
                    "mouthLowerDownRight",
                    "mouthUpperUpLeft",
                    "mouthUpperUpRight",
                    "browDownLeft",
                    "browDownRight",
                    "browInnerUp",
                    "browOuterUpLeft",
                    "browOuterUpRight",
                    "cheekPuff",
                    "cheekSquintLeft",
                    "cheekSquintRight",
                    "noseSneerLeft",
                    "noseSneerRight",
                    "tongueOut");

    /** Channels of the product's heads beyond ARKit's, in the order in which they follow them. */
    public static final List<String> PRODUCT = List.of("tongueTipUp");

    private RigChannels() {}
}
