package facewright.io;

import facewright.domain.Corrective;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceMaterial;
import facewright.domain.FaceRig;
import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.MeshSequence;
import facewright.domain.MotionDecoder;
import facewright.domain.RigSequence;
import facewright.domain.RigShape;
import facewright.domain.TextureImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A small head for tests: a ball of 12 cm radius in three parts, with eight channels that bulge
 * different places by centimetres and two correctives.
 */
public final class SyntheticHead {
    private static final int RINGS = 20;
    private static final int SEGMENTS = 24;
    private static final double RADIUS = 0.12;

    public static final List<String> CHANNELS =
            List.of(
                    "jawOpen",
                    "mouthClose",
                    "mouthPucker",
                    "mouthSmileLeft",
                    "mouthSmileRight",
                    "eyeBlinkLeft",
                    "eyeBlinkRight",
                    "browInnerUp");

    private SyntheticHead() {}

    public static FaceHead create() {
        int columns = SEGMENTS + 1;
        int vertexCount = (RINGS + 1) * columns;
        float[] positions = new float[vertexCount * 3];
        float[] uv = new float[vertexCount * 2];
        for (int r = 0; r <= RINGS; r++) {
            for (int s = 0; s < columns; s++) {
                double polar = Math.PI * (r + 0.5) / (RINGS + 1);
                double around = 2 * Math.PI * s / columns;
                int v = r * columns + s;
                positions[3 * v] = (float) (RADIUS * Math.sin(polar) * Math.sin(around));
                positions[3 * v + 1] = (float) (RADIUS * Math.cos(polar) + 0.05);
                positions[3 * v + 2] = (float) (RADIUS * Math.sin(polar) * Math.cos(around));
                uv[2 * v] = (float) s / SEGMENTS;
                uv[2 * v + 1] = 1 - (float) r / RINGS;
            }
        }
        int[] triangles = new int[RINGS * columns * 6];
        int at = 0;
        for (int r = 0; r < RINGS; r++) {
            for (int s = 0; s < columns; s++) {
                int a = r * columns + s;
                int b = r * columns + (s + 1) % columns;
                int[] quad = {a, a + columns, b, b, a + columns, b + columns};
                System.arraycopy(quad, 0, triangles, at, 6);
                at += 6;
            }
        }
        int band = columns * 2;
        List<FaceTopology.Part> parts =
                List.of(
                        new FaceTopology.Part("hair", "hair", 0, 4 * band),
                        new FaceTopology.Part("skin", "skin", 4 * band, 12 * band),
                        new FaceTopology.Part("neck", "skin", 16 * band, 4 * band));
        FaceTopology topology = new FaceTopology("ball", vertexCount, triangles, uv, parts);
        FaceRig rig =
                new FaceRig(
                        new FaceTemplate(topology, positions),
                        channels(positions),
                        correctives(positions));
        return new FaceHead("Ball", rig, appearance(), Map.of(), Map.of());
    }

    private static List<RigShape> channels(float[] positions) {
        List<RigShape> shapes = new ArrayList<>();
        for (int k = 0; k < CHANNELS.size(); k++) {
            shapes.add(bulge(CHANNELS.get(k), positions, 0.4 * k, 0.8 * k - 3, 0.004 + 0.003 * k));
        }
        return shapes;
    }

    private static List<Corrective> correctives(float[] positions) {
        return List.of(
                new Corrective(
                        bulge("jawOpenMouthClose", positions, -1, 0.3, 0.011),
                        List.of(new Corrective.Factor(0, false), new Corrective.Factor(1, false))),
                new Corrective(
                        bulge("puckerOpenLips", positions, 1.5, 1.3, 0.005),
                        List.of(new Corrective.Factor(2, false), new Corrective.Factor(1, true))));
    }

    private static RigShape bulge(
            String name, float[] positions, double height, double around, double size) {
        float[] dense = new float[positions.length];
        for (int i = 0; i < positions.length; i += 3) {
            double angle = Math.atan2(positions[i], positions[i + 2]) - around;
            double turn = 1 - Math.cos(angle);
            double rise = (positions[i + 1] - 0.05) / RADIUS - 0.5 * Math.sin(height);
            double weight = size * Math.exp(-3 * turn - 6 * rise * rise);
            if (weight > 1e-5) {
                dense[i] = (float) (weight * Math.cos(height * 3));
                dense[i + 1] = (float) (weight * Math.sin(around * 2));
                dense[i + 2] = (float) (weight * 0.7);
            }
        }
        return RigShape.fromDense(name, dense);
    }

    private static FaceAppearance appearance() {
        int[] argb = new int[16];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff000000 | i * 0x0f0a05;
        }
        TextureImage albedo = new TextureImage(4, 4, argb);
        return new FaceAppearance(
                Map.of(
                        "skin",
                        new FaceMaterial(
                                "skin", 0xe0b090, Optional.of(albedo), Optional.empty(), 0.3, 20),
                        "hair",
                        new FaceMaterial(
                                "hair", 0x302018, Optional.empty(), Optional.empty(), 0.5, 60)));
    }

    /** Smooth weights in [0, 1] that never repeat between channels. */
    public static RigSequence motion(FrameRate rate, int frames) {
        float[][] weights = new float[frames][CHANNELS.size()];
        for (int t = 0; t < frames; t++) {
            for (int k = 0; k < CHANNELS.size(); k++) {
                double phase = rate.timeSeconds(t) * (2 + 0.7 * k) + k;
                weights[t][k] = (float) (0.5 - 0.5 * Math.cos(phase));
            }
        }
        return new RigSequence(rate, CHANNELS, weights, Optional.empty());
    }

    /** The same motion with a head that nods, turns and sways. */
    public static RigSequence posedMotion(FrameRate rate, int frames) {
        RigSequence still = motion(rate, frames);
        float[][] weights = new float[frames][CHANNELS.size()];
        float[][] poses = new float[frames][6];
        for (int t = 0; t < frames; t++) {
            still.copyFrame(t, weights[t]);
            double phase = rate.timeSeconds(t) * 3;
            for (int c = 0; c < 6; c++) {
                double size = c < 3 ? 0.02 : 0.4;
                poses[t][c] = (float) (size * Math.sin(phase + c));
            }
        }
        return new RigSequence(rate, CHANNELS, weights, Optional.of(new HeadPoseTrack(poses)));
    }

    /** The same motion as vertices, with gaussian noise. */
    public static MeshSequence mesh(FaceHead head, FrameRate rate, int frames, double noiseMetres) {
        MotionDecoder decoder = new MotionDecoder(head.rig(), motion(rate, frames));
        Random random = new Random(5);
        float[][] positions = new float[frames][head.topology().vertexCount() * 3];
        for (int t = 0; t < frames; t++) {
            decoder.copyFrame(t, positions[t]);
            for (int i = 0; i < positions[t].length; i++) {
                positions[t][i] += (float) (noiseMetres * random.nextGaussian());
            }
        }
        return new MeshSequence(rate, head.topology().hash(), positions, Optional.empty());
    }
}
