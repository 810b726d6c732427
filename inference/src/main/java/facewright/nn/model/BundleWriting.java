package facewright.nn.model;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.FrameRate;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.engine.Tensors;
import facewright.io.weights.ElementType;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightTensor;
import facewright.nn.TrainingData;
import facewright.nn.TrainingProvenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes networks that were trained here as model bundles. */
public final class BundleWriting {
    /** Tensor with the neutral pose that vertices are added to. */
    public static final String TEMPLATE = "facewright.template";

    /** Key of the weights of rig channels in silence. */
    static final String REST = "rest";

    private BundleWriting() {}

    /**
     * Writes a bundle. Where vertices were learned, it also holds the mean of the templates.
     *
     * @param network configuration of the network
     * @param rate frames per second that the network makes
     * @param rest pose in silence, see {@link RestPose}; may be empty
     * @param tensors all weights by their names
     */
    public static void write(
            Path folder,
            String methodId,
            ObjectNode network,
            FrameRate rate,
            List<Double> rest,
            Map<String, NDArray> tensors,
            TrainingProvenance provenance)
            throws StudioException {
        TrainingData data = provenance.data();
        Map<String, TensorInfo> infos = new LinkedHashMap<>();
        tensors.forEach((name, array) -> infos.put(name, info(array)));
        WeightTensor template = template(data);
        if (data.channels().isEmpty()) {
            infos.put(TEMPLATE, template.info());
        }
        ModelBundle.write(
                folder,
                new BundleDescription(
                        methodId,
                        network,
                        BundleDescription.nothing(),
                        data.channels().isEmpty()
                                ? BundleDescription.Output.ofVertices(
                                        data.topologyId(),
                                        data.topologyId(),
                                        data.vertexCount(),
                                        data.lengthUnit().equals("metre") ? "m" : "data")
                                : BundleDescription.Output.ofChannels(data.channels()),
                        rate,
                        normalisation(rest),
                        notes(provenance),
                        data.licence(),
                        ""),
                infos,
                name -> {
                    NDArray array = tensors.get(name);
                    return array == null ? template : Tensors.copy(array);
                });
    }

    private static ObjectNode normalisation(List<Double> rest) {
        ObjectNode node = BundleDescription.nothing();
        if (!rest.isEmpty()) {
            rest.forEach(node.putArray(REST)::add);
        }
        return node;
    }

    private static TensorInfo info(NDArray array) {
        List<Long> shape = new ArrayList<>();
        for (long size : array.getShape().getShape()) {
            shape.add(size);
        }
        return new TensorInfo(ElementType.FLOAT32, shape);
    }

    private static WeightTensor template(TrainingData data) {
        float[] mean = new float[data.vertexCount() * 3];
        List<String> known =
                data.subjects().stream().filter(data.templates()::containsKey).toList();
        for (String subject : known) {
            float[] positions = data.templates().getOrDefault(subject, mean);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += positions[i] / known.size();
            }
        }
        return WeightTensor.ofFloats(List.of((long) mean.length), mean);
    }

    private static ObjectNode notes(TrainingProvenance provenance) {
        ObjectNode notes = new ObjectMapper().createObjectNode();
        notes.put("run", provenance.runId());
        notes.put("recipe", provenance.recipe());
        notes.put("data", provenance.data().name());
        notes.put("dataHash", provenance.data().contentHash());
        notes.put("seed", provenance.seed());
        notes.put("score", provenance.score());
        notes.put("scoreName", provenance.scoreName());
        notes.put("application", provenance.applicationVersion());
        notes.put("startedAt", provenance.startedAt());
        provenance.data().subjects().forEach(notes.putArray("subjects")::add);
        ObjectNode steps = notes.putObject("steps");
        provenance.steps().forEach(steps::put);
        ObjectNode config = notes.putObject("config");
        provenance.config().forEach(config::put);
        return notes;
    }
}
