package facewright.io.fbx;

import static facewright.io.fbx.FbxNode.objectName;
import static facewright.io.fbx.FbxNode.p;

import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scene of one animated head: a mesh with its materials, blend shapes with weight curves, and
 * the head pose as curves of the node. +Y up, centimetres. All parts are one mesh, so the vertices
 * keep the order of the topology. Writes one file; not reusable.
 */
final class FbxScene {
    static final String TAKE = "Take 001";
    private static final String LAYER = "BaseLayer";

    private final FaceHead head;
    private final FrameRate rate;
    private final int frameCount;
    private final BlendShapes shapes;
    private final Optional<HeadPoseTrack> headPose;
    private final Map<String, String> pictures;

    private final FbxNode connections = new FbxNode("Connections");
    private final long[] times;
    private long lastId = 1_000_000;

    /**
     * @param pictures file name of the albedo picture by material, relative to the FBX file
     */
    FbxScene(
            FaceHead head,
            FrameRate rate,
            int frameCount,
            BlendShapes shapes,
            Optional<HeadPoseTrack> headPose,
            Map<String, String> pictures) {
        this.head = head;
        this.rate = rate;
        this.frameCount = frameCount;
        this.shapes = shapes;
        this.headPose = headPose.filter(poses -> poses.frameCount() > 0);
        this.pictures = pictures;
        this.times = FbxTime.frames(rate, frameCount);
    }

    /** Writes the whole file. */
    void write(FbxByteWriter writer, ProgressSink progress, CancelToken cancel) throws IOException {
        for (FbxNode node : FbxHeader.nodes(rate, stopTime())) {
            writer.node(node);
        }
        writer.node(FbxHeader.documents(nextId(), TAKE));
        writer.node(new FbxNode("References"));
        writer.node(definitions());
        writer.begin(new FbxNode("Objects"));
        writeObjects(writer, progress, cancel);
        writer.end();
        writer.node(connections);
        writer.node(FbxHeader.takes(TAKE, stopTime()));
        writer.finish();
    }

    private long stopTime() {
        return times[frameCount - 1];
    }

    private FbxNode definitions() {
        int count = shapes.count();
        boolean posed = headPose.isPresent();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("Geometry", 1 + count);
        counts.put("Model", 1);
        counts.put("Material", FbxMaterials.used(head).size());
        counts.put("Texture", pictures.size());
        counts.put("Video", pictures.size());
        counts.put("Deformer", count == 0 ? 0 : 1 + count);
        counts.put("AnimationStack", 1);
        counts.put("AnimationLayer", 1);
        counts.put("AnimationCurveNode", count + (posed ? 2 : 0));
        counts.put("AnimationCurve", count + (posed ? 6 : 0));
        return FbxHeader.definitions(counts);
    }

    private void writeObjects(FbxByteWriter writer, ProgressSink progress, CancelToken cancel)
            throws IOException {
        long geometry = nextId();
        long model = nextId();
        writer.node(FbxMesh.geometry(geometry, head));
        writer.node(modelNode(model));
        connect(model, 0);
        connect(geometry, model);
        writeMaterials(writer, model);
        long layer = writeAnimation(writer);
        if (headPose.isPresent()) {
            writeHeadPose(writer, headPose.get(), model, layer);
        }
        if (shapes.count() == 0) {
            return;
        }
        long deformer = nextId();
        writer.node(
                new FbxNode("Deformer", deformer, objectName("Face", "Deformer"), "BlendShape")
                        .with("Version", 100));
        connect(deformer, geometry);
        for (int k = 0; k < shapes.count(); k++) {
            cancel.throwIfCancelled();
            writeShape(writer, shapes.shape(k), deformer, layer);
            progress.report((k + 1.0) / shapes.count());
        }
    }

    private FbxNode modelNode(long id) {
        String flags = headPose.isPresent() ? "A+" : "A";
        double[] first =
                headPose.isPresent() ? HeadCurves.values(headPose.get(), 0) : new double[6];
        return new FbxNode("Model", id, objectName(head.name(), "Model"), "Mesh")
                .with("Version", 232)
                .with(
                        FbxNode.properties70(
                                p("RotationActive", "bool", "", "", 1),
                                p("InheritType", "enum", "", "", 1),
                                p("DefaultAttributeIndex", "int", "Integer", "", 0),
                                p(
                                        "Lcl Translation",
                                        "Lcl Translation",
                                        "",
                                        flags,
                                        first[0],
                                        first[1],
                                        first[2]),
                                p(
                                        "Lcl Rotation",
                                        "Lcl Rotation",
                                        "",
                                        flags,
                                        first[3],
                                        first[4],
                                        first[5]),
                                p("Lcl Scaling", "Lcl Scaling", "", "A", 1.0, 1.0, 1.0)))
                .with("MultiLayer", 0)
                .with("MultiTake", 0)
                .with("Shading", true)
                .with("Culling", "CullingOff");
    }

    private void writeMaterials(FbxByteWriter writer, long model) throws IOException {
        for (String name : FbxMaterials.used(head)) {
            long material = nextId();
            writer.node(FbxMaterials.material(material, head.appearance().material(name)));
            connect(material, model);
            String picture = pictures.get(name);
            if (picture != null) {
                long texture = nextId();
                long video = nextId();
                writer.node(FbxMaterials.texture(texture, name, picture));
                writer.node(FbxMaterials.video(video, name, picture));
                connect(texture, material, "DiffuseColor");
                connect(video, texture);
            }
        }
    }

    private long writeAnimation(FbxByteWriter writer) throws IOException {
        long stack = nextId();
        long layer = nextId();
        long stop = stopTime();
        writer.node(
                new FbxNode("AnimationStack", stack, objectName(TAKE, "AnimStack"), "")
                        .with(
                                FbxNode.properties70(
                                        p("LocalStart", "KTime", "Time", "", 0L),
                                        p("LocalStop", "KTime", "Time", "", stop),
                                        p("ReferenceStart", "KTime", "Time", "", 0L),
                                        p("ReferenceStop", "KTime", "Time", "", stop))));
        writer.node(new FbxNode("AnimationLayer", layer, objectName(LAYER, "AnimLayer"), ""));
        connect(layer, stack);
        return layer;
    }

    private void writeHeadPose(FbxByteWriter writer, HeadPoseTrack poses, long model, long layer)
            throws IOException {
        float[][] curves = HeadCurves.curves(poses, frameCount);
        String[] names = {"T", "R"};
        String[] targets = {"Lcl Translation", "Lcl Rotation"};
        for (int i = 0; i < names.length; i++) {
            long node = nextId();
            FbxNode values = new FbxNode("Properties70");
            for (int c = 0; c < 3; c++) {
                double first = curves[3 * i + c][0];
                values.with(p("d|" + "XYZ".charAt(c), "Number", "", "A", first));
            }
            writer.node(
                    new FbxNode(
                                    "AnimationCurveNode",
                                    node,
                                    objectName(names[i], "AnimCurveNode"),
                                    "")
                            .with(values));
            connect(node, layer);
            connect(node, model, targets[i]);
            for (int c = 0; c < 3; c++) {
                writeCurve(writer, curves[3 * i + c], node, "d|" + "XYZ".charAt(c));
            }
        }
    }

    private void writeShape(
            FbxByteWriter writer, BlendShapes.Shape shape, long deformer, long layer)
            throws IOException {
        long channel = nextId();
        long geometry = nextId();
        long node = nextId();
        writer.node(FbxMesh.shape(geometry, shape));
        float[] percent = new float[frameCount];
        for (int t = 0; t < frameCount; t++) {
            percent[t] = Math.max(0f, Math.min(100f, shape.weights()[t] * 100));
        }
        double first = percent[0];
        writer.node(
                new FbxNode(
                                "Deformer",
                                channel,
                                objectName(shape.name(), "SubDeformer"),
                                "BlendShapeChannel")
                        .with(FbxNode.properties70(p("DeformPercent", "Number", "", "A", first)))
                        .with("Version", 100)
                        .with("DeformPercent", first)
                        .with(FbxNode.array("FullWeights", new double[] {100})));
        writer.node(
                new FbxNode(
                                "AnimationCurveNode",
                                node,
                                objectName("DeformPercent", "AnimCurveNode"),
                                "")
                        .with(
                                FbxNode.properties70(
                                        p("d|DeformPercent", "Number", "", "A", first))));
        connect(channel, deformer);
        connect(geometry, channel);
        connect(node, layer);
        connect(node, channel, "DeformPercent");
        writeCurve(writer, percent, node, "d|DeformPercent");
    }

    private void writeCurve(FbxByteWriter writer, float[] values, long node, String property)
            throws IOException {
        long curve = nextId();
        writer.node(FbxCurve.node(curve, times, values));
        connect(curve, node, property);
    }

    private long nextId() {
        return ++lastId;
    }

    private void connect(long child, long parent) {
        connections.with("C", "OO", child, parent);
    }

    private void connect(long child, long parent, String property) {
        connections.with("C", "OP", child, parent, property);
    }
}
