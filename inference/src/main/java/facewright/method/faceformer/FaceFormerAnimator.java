package facewright.method.faceformer;

import facewright.domain.FaceMotion;
import facewright.domain.FrameSource;
import facewright.domain.MovedMesh;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.CheckpointMethod;
import facewright.method.LayerParameters;
import facewright.method.ParameterValues;
import facewright.method.StyleParameters;
import facewright.nn.audio.ClipEncoder;
import facewright.nn.audio.SpeechCache;
import facewright.nn.model.MotionOutput;
import facewright.nn.model.SpeechAnimation;
import facewright.speech.layer.LayerStrengths;
import java.util.Optional;

/** An opened FaceFormer; makes vertices of a template, or weights of rig channels. */
final class FaceFormerAnimator implements CheckpointMethod.CheckpointAnimator {
    private final FaceFormerNetwork network;
    private final SpeechAnimation animation;
    private final LayerStrengths layers;

    /**
     * @param network closed with the animator
     * @throws StudioException when the network has another number of vertices or fewer styles
     */
    FaceFormerAnimator(
            FaceFormerNetwork network,
            MotionOutput output,
            ParameterValues values,
            SpeechCache cache)
            throws StudioException {
        this.network = network;
        layers = LayerParameters.strengths(values);
        animation =
                new SpeechAnimation(
                        new ClipEncoder(
                                network.encoder(),
                                network.config().speech().timing(),
                                network.manager(),
                                Optional.of(cache)),
                        new FaceFormerDecoder(network),
                        network.config().speech().timing().rate(),
                        output,
                        StyleParameters.read(values).shares(network.config().speech().subjects()));
    }

    @Override
    public Optional<MovedMesh> mesh() {
        return animation.mesh();
    }

    @Override
    public FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return animation.animate(
                request.clip(),
                request.frameCount(),
                request.frameRate(),
                layers,
                request.seed(),
                progress,
                cancel);
    }

    @Override
    public FrameSource raw(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return animation.raw(request.clip(), progress, cancel);
    }

    @Override
    public FrameSource frames(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return animation.frames(
                request.clip(), request.frameCount(), request.frameRate(), progress, cancel);
    }

    @Override
    public void close() {
        network.close();
    }
}
