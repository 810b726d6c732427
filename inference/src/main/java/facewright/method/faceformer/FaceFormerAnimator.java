package facewright.method.faceformer;

import facewright.domain.FaceMotion;
import facewright.domain.FaceTemplate;
import facewright.domain.FrameSource;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationRequest;
import facewright.method.CheckpointMethod;
import facewright.method.StyleParameters;
import facewright.nn.audio.ClipEncoder;
import facewright.nn.audio.SpeechCache;
import facewright.nn.model.SpeechAnimation;
import java.util.List;
import java.util.Optional;

/** An opened FaceFormer; makes vertices of a template, or weights of rig channels. */
final class FaceFormerAnimator implements CheckpointMethod.CheckpointAnimator {
    private final FaceFormerNetwork network;
    private final Optional<FaceTemplate> template;
    private final String topologyHash;
    private final List<String> channels;
    private final float[][] shares;
    private final SpeechAnimation animation;

    /**
     * @param network closed with the animator
     * @param template of vertices; empty for rig channels
     * @param topologyHash of the mesh; empty for rig channels
     * @param channels of the rig; empty for vertices
     */
    FaceFormerAnimator(
            FaceFormerNetwork network,
            Optional<FaceTemplate> template,
            String topologyHash,
            List<String> channels,
            StyleParameters.Style style,
            Optional<SpeechCache> cache)
            throws StudioException {
        this.network = network;
        this.template = template;
        this.topologyHash = topologyHash;
        this.channels = channels;
        int subjects = network.config().subjects();
        if (style.highest() >= subjects) {
            throw new StudioException(
                    InferenceText.of("nn.no-such-style", style.highest(), subjects, subjects - 1));
        }
        int outputs = network.config().outputs();
        if (template.isPresent() && outputs != template.get().topology().vertexCount() * 3) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.template-size",
                            template.get().topology().vertexCount(),
                            outputs / 3));
        }
        shares = style.shares(subjects);
        animation =
                new SpeechAnimation(
                        new ClipEncoder(
                                network.encoder(),
                                network.config().timing(),
                                network.manager(),
                                cache),
                        new FaceFormerDecoder(network),
                        network.config().timing().rate());
    }

    @Override
    public FaceMotion animate(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return template.isPresent()
                ? animation.mesh(frames(request, progress, cancel), topologyHash, cancel)
                : animation.rig(
                        request.clip(),
                        request.frameCount(),
                        request.frameRate(),
                        channels,
                        shares,
                        progress,
                        cancel);
    }

    @Override
    public FrameSource raw(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return animation.raw(request.clip(), template.orElseThrow(), shares, progress, cancel);
    }

    @Override
    public FrameSource frames(AnimationRequest request, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return animation.frames(
                request.clip(),
                request.frameCount(),
                request.frameRate(),
                template.orElseThrow(),
                shares,
                progress,
                cancel);
    }

    @Override
    public void close() {
        network.close();
    }
}
