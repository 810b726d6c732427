package facewright.method.faceformer;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** FaceFormer as a method: from a bundle, or from a checkpoint of the original. */
public final class FaceFormerMethod implements CheckpointMethod {
    /** Id of the method. */
    public static final String ID = "faceformer";

    private static final ParameterSchema PARAMETERS = new ParameterSchema(parameterList());

    private static List<Parameter> parameterList() {
        List<Parameter> all = new ArrayList<>(StyleParameters.all());
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
                InferenceText.of("method.faceformer.name"),
                InferenceText.of("method.faceformer.summary"),
                Optional.of(
                        "Fan, Lin, Saito, Wang, Komura: FaceFormer: Speech-Driven 3D Facial"
                                + " Animation with Transformers. CVPR 2022."),
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
                                context.dataDirectory(), FaceFormerMethod.class, ID)
                ? new Availability.Ready()
                : new Availability.NeedsWeights(
                        InferenceText.of(
                                "method.faceformer.needs-weights",
                                context.dataDirectory().resolve("bundles").toString()));
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) throws StudioException {
        ModelBundle bundle =
                BundleFolders.open(
                        context.bundle(), context.dataDirectory(), FaceFormerMethod.class, ID);
        FaceFormerNetwork network = FaceFormerBundle.open(bundle);
        try {
            return new FaceFormerAnimator(
                    network,
                    MotionOutput.of(bundle),
                    values,
                    new SpeechCache(context.dataDirectory()));
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
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
                    new MotionOutput.Vertices(files.template(), files.template().topology().hash()),
                    values,
                    new SpeechCache(context.dataDirectory()));
        } catch (StudioException | RuntimeException e) {
            network.close();
            throw e;
        }
    }
}
