package facewright.nn.model;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.FaceTemplate;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.InferenceText;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.ClipEncoder;
import facewright.nn.audio.FeatureMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Animates clips with a network: encodes, decodes, and brings the network's own frames to those of
 * a take, which has round(duration x rate) of them at their exact times.
 */
public final class SpeechAnimation {
    private static final double ENCODED = 0.4;
    private static final double DECODED = 0.95;

    private final ClipEncoder encoder;
    private final RowDecoder decoder;
    private final FrameRate networkRate;

    /**
     * @param networkRate frames per second of the network
     */
    public SpeechAnimation(ClipEncoder encoder, RowDecoder decoder, FrameRate networkRate) {
        this.encoder = encoder;
        this.decoder = decoder;
        this.networkRate = networkRate;
    }

    private record Rows(ClipEncoder.Encoded clip, FeatureMatrix rows) {}

    private Rows rows(AudioClip clip, float[][] shares, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        Torch.inferenceMode();
        ClipEncoder.Encoded encoded =
                encoder.encode(clip.toArray(), progress.part(0, ENCODED), cancel);
        FeatureMatrix rows =
                encoded.frames() == 0
                        ? new FeatureMatrix(0, 1, new float[0])
                        : decoder.decode(
                                encoded.rows(),
                                encoded.frames(),
                                shares,
                                progress.part(ENCODED, DECODED),
                                cancel);
        cancel.throwIfCancelled();
        return new Rows(encoded, rows);
    }

    private FeatureMatrix take(
            AudioClip clip,
            int frames,
            FrameRate rate,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        Rows made = rows(clip, shares, progress, cancel);
        if (made.rows().rows() == 0) {
            return made.rows();
        }
        return made.rows().sampled(made.clip().places(frames, rate));
    }

    /**
     * The network's own frames.
     *
     * @param shares of the subjects, as {@link RowDecoder#decode} wants them
     * @throws StudioException when the clip is too short for one
     */
    public FrameSource raw(
            AudioClip clip,
            FaceTemplate template,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        FeatureMatrix rows = rows(clip, shares, progress, cancel).rows();
        if (rows.rows() == 0) {
            throw new StudioException(InferenceText.of("nn.clip-too-short", 0.1));
        }
        progress.report(1);
        return new LinearFrames(networkRate, rows, decoder.outputMap(), template);
    }

    /** Exactly this many frames, vertices. */
    public FrameSource frames(
            AudioClip clip,
            int frames,
            FrameRate rate,
            FaceTemplate template,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        FeatureMatrix rows = take(clip, frames, rate, shares, progress, cancel);
        progress.report(1);
        return rows.rows() == frames
                ? new LinearFrames(rate, rows, decoder.outputMap(), template)
                : new StillFrames(rate, frames, template);
    }

    /**
     * Exactly this many frames in memory, vertices.
     *
     * @param topologyHash of the mesh that they belong to
     */
    public FaceMotion mesh(FrameSource source, String topologyHash, CancelToken cancel) {
        float[][] all = new float[source.frameCount()][];
        for (int t = 0; t < all.length; t++) {
            cancel.throwIfCancelled();
            all[t] = new float[source.topology().vertexCount() * 3];
            source.copyFrame(t, all[t]);
        }
        return new MeshSequence(source.frameRate(), topologyHash, all, Optional.empty());
    }

    /**
     * Exactly this many frames of rig weights, kept within 0 to 1.
     *
     * @param channels names of the network's outputs
     */
    public FaceMotion rig(
            AudioClip clip,
            int frames,
            FrameRate rate,
            List<String> channels,
            float[][] shares,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        FeatureMatrix rows = take(clip, frames, rate, shares, progress, cancel);
        float[][] all = new float[frames][channels.size()];
        if (rows.rows() == frames) {
            float[] values = LinearFrames.outputs(rows, decoder.outputMap());
            for (int t = 0; t < frames; t++) {
                for (int k = 0; k < all[t].length; k++) {
                    float value = values[t * all[t].length + k];
                    all[t][k] = Math.min(1, Math.max(0, value));
                }
            }
        }
        progress.report(1);
        return new RigSequence(rate, channels, all, Optional.empty());
    }
}
