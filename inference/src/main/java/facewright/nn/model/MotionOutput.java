package facewright.nn.model;

import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.io.weights.WeightFile;
import java.util.ArrayList;
import java.util.List;

/** What the values are that a network makes for each frame. */
public sealed interface MotionOutput {
    /**
     * Displacements of the vertices of a template.
     *
     * @param topologyHash of the mesh that they belong to
     */
    record Vertices(FaceTemplate template, String topologyHash) implements MotionOutput {}

    /**
     * Weights of rig channels, by name.
     *
     * @param rest their weights in silence; empty where nobody knows
     */
    record Channels(List<String> names, List<Double> rest) implements MotionOutput {
        public Channels {
            names = List.copyOf(names);
            rest = List.copyOf(rest);
            if (!rest.isEmpty() && rest.size() != names.size()) {
                throw new IllegalArgumentException(
                        rest.size() + " weights for " + names.size() + " channels");
            }
        }
    }

    /**
     * What a bundle says.
     *
     * @throws StudioException when the template of its vertices is missing
     */
    static MotionOutput of(ModelBundle bundle) throws StudioException {
        BundleDescription.Output output = bundle.description().output();
        if (!output.channels().isEmpty()) {
            List<Double> rest = new ArrayList<>();
            bundle.description()
                    .normalisation()
                    .path(BundleWriting.REST)
                    .forEach(value -> rest.add(value.asDouble()));
            return new Channels(
                    output.channels(), rest.size() == output.channels().size() ? rest : List.of());
        }
        try (WeightFile weights = bundle.openWeights()) {
            if (!weights.tensors().containsKey(BundleWriting.TEMPLATE)) {
                throw new StudioException(
                        InferenceText.of(
                                "nn.tensor-missing", bundle.name(), BundleWriting.TEMPLATE));
            }
            float[] positions = weights.read(BundleWriting.TEMPLATE).toFloats();
            int vertices = positions.length / 3;
            FaceTopology topology =
                    new FaceTopology(
                            output.topologyId(),
                            vertices,
                            new int[0],
                            new float[vertices * 2],
                            List.of());
            return new Vertices(new FaceTemplate(topology, positions), output.topologyHash());
        }
    }
}
