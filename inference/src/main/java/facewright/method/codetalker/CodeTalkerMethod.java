package facewright.method.codetalker;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.method.Animator;
import facewright.method.Availability;
import facewright.method.CheckpointMethod;
import facewright.method.LayerParameters;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.Parameter;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import facewright.method.StyleParameters;
import facewright.nn.audio.SpeechCache;
import facewright.nn.model.BundleFolders;
import facewright.nn.model.CheckpointConfig;
import facewright.nn.model.MotionOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CodeTalker as a method: from a bundle, or from the two checkpoints of the original. */
public final class CodeTalkerMethod implements CheckpointMethod {
    /** Id of the method. */
    public static final String ID = "codetalker";

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
        all.addAll(LayerParameters.all());
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
                Optional.of("CC0-1.0"),
                MethodDescriptor.OutputKind.RIG,
                "1");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Availability availability(MethodContext context) {
        return context.bundle().isPresent()
                        || BundleFolders.isThere(
                                context.dataDirectory(), CodeTalkerMethod.class, ID)
                ? new Availability.Ready()
                : new Availability.NeedsWeights(
                        InferenceText.of(
                                "method.codetalker.needs-weights",
                                context.dataDirectory().resolve("bundles").toString()));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) throws StudioException {
        ModelBundle bundle =
                BundleFolders.open(
                        context.bundle(), context.dataDirectory(), CodeTalkerMethod.class, ID);
        CodeTalkerNetwork network = CodeTalkerBundle.open(bundle);
        try {
            return new CodeTalkerAnimator(
                    network,
                    MotionOutput.of(bundle),
                    values,
                    new SpeechCache(context.dataDirectory()));
        } catch (StudioException | RuntimeException e) {
            network.close();
            network.codebook().close();
            throw e;
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
                        new MotionOutput.Vertices(
                                files.template(), files.template().topology().hash()),
                        values,
                        new SpeechCache(context.dataDirectory()));
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
