package facewright.method.codetalker;

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
import facewright.method.Parameter;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import facewright.method.StyleParameters;
import facewright.nn.audio.SpeechCache;
import facewright.nn.model.BundleFolders;
import facewright.nn.model.CheckpointConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CodeTalker as a method: from a bundle, or from the two checkpoints of the original. */
public final class CodeTalkerMethod implements CheckpointMethod {
    /** Id of the method. */
    public static final String ID = "codetalker";

    /** Tensor of a bundle with the neutral pose that vertices are added to. */
    static final String TEMPLATE = "facewright.template";

    /** Key of the parameter that bounds the work for long clips. */
    static final String WINDOW = "windowSeconds";

    private static final ParameterSchema PARAMETERS = new ParameterSchema(parameterList());

    private static List<Parameter> parameterList() {
        List<Parameter> all = new ArrayList<>(StyleParameters.all());
        all.add(
                new Parameter.Numeric(
                        WINDOW,
                        InferenceText.of("method.codetalker.window"),
                        InferenceText.of("method.codetalker.window-help"),
                        20,
                        2,
                        60,
                        1,
                        "s"));
        return all;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                InferenceText.of("method.codetalker.name"),
                InferenceText.of("method.codetalker.summary"),
                Optional.of(
                        "Xing, Xia, Zhang, Cun, Wang, Wong: CodeTalker: Speech-Driven 3D Facial"
                                + " Animation with Discrete Motion Prior. CVPR 2023."),
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
                        || BundleFolders.ships(CodeTalkerMethod.class, ID);
        return there
                ? new Availability.Ready()
                : new Availability.NeedsWeights(
                        InferenceText.of(
                                "method.codetalker.needs-weights",
                                context.dataDirectory().resolve("bundles").toString()));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) throws StudioException {
        ModelBundle bundle =
                BundleFolders.open(context.dataDirectory(), CodeTalkerMethod.class, ID);
        CodeTalkerNetwork network = CodeTalkerBundle.open(bundle);
        try {
            BundleDescription.Output output = bundle.description().output();
            return new CodeTalkerAnimator(
                    network,
                    output.channels().isEmpty() ? Optional.of(template(bundle)) : Optional.empty(),
                    output.topologyHash(),
                    output.channels(),
                    values,
                    Optional.of(new SpeechCache(context.dataDirectory())));
        } catch (StudioException | RuntimeException e) {
            network.close();
            network.codebook().close();
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
        return true;
    }

    @Override
    public CheckpointAnimator openCheckpoint(
            MethodContext context, Files files, ParameterValues values) throws StudioException {
        CheckpointConfig told =
                files.config().isPresent()
                        ? CheckpointConfig.read(files.config().get())
                        : CheckpointConfig.DEFAULT;
        Path codebookFile =
                files.codebook()
                        .orElseThrow(
                                () ->
                                        new StudioException(
                                                InferenceText.of(
                                                        "method.codetalker.needs-codebook")));
        CodebookNetwork codebook = CodeTalkerCheckpoint.loadCodebook(codebookFile, told);
        try {
            CodeTalkerNetwork network = CodeTalkerCheckpoint.load(files.weights(), codebook, told);
            try {
                return new CodeTalkerAnimator(
                        network,
                        Optional.of(files.template()),
                        files.template().topology().hash(),
                        List.of(),
                        values,
                        Optional.of(new SpeechCache(context.dataDirectory())));
            } catch (StudioException | RuntimeException e) {
                network.close();
                throw e;
            }
        } catch (StudioException | RuntimeException e) {
            codebook.close();
            throw e;
        }
    }
}
