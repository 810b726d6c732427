package facewright.method.faceformer;

import facewright.domain.FaceTemplate;
import facewright.domain.FaceTopology;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.io.weights.WeightFile;
import facewright.method.Animator;
import facewright.method.Availability;
import facewright.method.CheckpointMethod;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import facewright.method.StyleParameters;
import facewright.nn.audio.SpeechCache;
import facewright.nn.model.BundleFolders;
import facewright.nn.model.CheckpointConfig;
import java.util.List;
import java.util.Optional;

/** FaceFormer as a method: from a bundle, or from a checkpoint of the original. */
public final class FaceFormerMethod implements CheckpointMethod {
    /** Id of the method. */
    public static final String ID = "faceformer";

    /** Tensor of a bundle with the neutral pose that vertices are added to. */
    static final String TEMPLATE = "facewright.template";

    private static final ParameterSchema PARAMETERS = new ParameterSchema(StyleParameters.all());

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                InferenceText.of("method.faceformer.name"),
                InferenceText.of("method.faceformer.summary"),
                Optional.of(
                        "Fan, Lin, Saito, Wang, Komura: FaceFormer: Speech-Driven 3D Facial"
                                + " Animation with Transformers. CVPR 2022."),
                "GPL-3.0-or-later",
                Optional.empty(),
                MethodDescriptor.OutputKind.RIG,
                "1");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Availability availability(MethodContext context) {
        boolean there =
                BundleFolders.newest(context.dataDirectory(), ID).isPresent()
                        || BundleFolders.ships(FaceFormerMethod.class, ID);
        return there
                ? new Availability.Ready()
                : new Availability.NeedsWeights(
                        InferenceText.of(
                                "method.faceformer.needs-weights",
                                context.dataDirectory().resolve("bundles").toString()));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) throws StudioException {
        ModelBundle bundle =
                BundleFolders.open(context.dataDirectory(), FaceFormerMethod.class, ID);
        FaceFormerNetwork network = FaceFormerBundle.open(bundle);
        try {
            BundleDescription.Output output = bundle.description().output();
            return new FaceFormerAnimator(
                    network,
                    output.channels().isEmpty() ? Optional.of(template(bundle)) : Optional.empty(),
                    output.topologyHash(),
                    output.channels(),
                    StyleParameters.read(values),
                    Optional.of(new SpeechCache(context.dataDirectory())));
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static FaceTemplate template(ModelBundle bundle) throws StudioException {
        try (WeightFile weights = bundle.openWeights()) {
            if (!weights.tensors().containsKey(TEMPLATE)) {
                throw new StudioException(
                        InferenceText.of("nn.tensor-missing", bundle.name(), TEMPLATE));
            }
            float[] positions = weights.read(TEMPLATE).toFloats();
            int vertices = positions.length / 3;
            FaceTopology topology =
                    new FaceTopology(
                            bundle.description().output().topologyId(),
                            vertices,
                            new int[0],
                            new float[vertices * 2],
                            List.of());
            return new FaceTemplate(topology, positions);
        }
    }

    @Override
    public boolean needsCodebook() {
        return false;
    }

    @Override
    public CheckpointAnimator openCheckpoint(
            MethodContext context, Files files, ParameterValues values) throws StudioException {
        CheckpointConfig told =
                files.config().isPresent()
                        ? CheckpointConfig.read(files.config().get())
                        : CheckpointConfig.DEFAULT;
        FaceFormerNetwork network = FaceFormerCheckpoint.load(files.weights(), told);
        try {
            return new FaceFormerAnimator(
                    network,
                    Optional.of(files.template()),
                    files.template().topology().hash(),
                    List.of(),
                    StyleParameters.read(values),
                    Optional.of(new SpeechCache(context.dataDirectory())));
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
