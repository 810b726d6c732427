package facewright.nn.model;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.FaceTemplate;
import facewright.domain.FrameRate;
import facewright.domain.FrameSource;
import facewright.domain.HeadPoseTrack;
import facewright.domain.InferenceText;
import facewright.domain.MeshSequence;
import facewright.domain.MovedMesh;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.engine.Torch;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.ClipEncoder;
import facewright.nn.audio.FeatureMatrix;
import facewright.speech.layer.FaceLayers;
import facewright.speech.layer.LayerStrengths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Animates clips with a network: encodes, decodes, and brings the network's own frames to those of
 * a take, which has round(duration x rate) of them at their exact times. Rig channels of the mouth
 * rest in silence, and blinks, gaze, brows and head are added to them. For one thread at a time.
 */
public final class SpeechAnimation {
    private static final double ENCODED = 0.4;
    private static final double DECODED = 0.9;

    /** Silence after which a network's mouth has come to rest, s. */
    private static final double SETTLED_SECONDS = 1;

    private final ClipEncoder encoder;
    private final RowDecoder decoder;
    private final FrameRate networkRate;
    private final MotionOutput output;
    private final float[][] shares;
    private float @Nullable [] rest;

    /**
     * @param networkRate frames per second of the network
     * @param shares of the subjects, as {@link RowDecoder#decode} wants them
     * @throws StudioException when the network moves another number of vertices
     */
    public SpeechAnimation(
            ClipEncoder encoder,
            RowDecoder decoder,
            FrameRate networkRate,
            MotionOutput output,
            float[][] shares)
            throws StudioException {
        this.encoder = encoder;
        this.decoder = decoder;
        this.networkRate = networkRate;
        this.output = output;
        this.shares = shares.clone();
        int values = (int) decoder.outputMap().weight().getShape().get(0);
        if (output instanceof MotionOutput.Vertices vertices
                && values != vertices.template().topology().vertexCount() * 3) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.template-size",
                            vertices.template().topology().vertexCount(),
                            values / 3));
        }
    }

    /** The mesh that is moved; empty for rig channels. */
    public Optional<MovedMesh> mesh() {
        return output instanceof MotionOutput.Vertices vertices
                ? Optional.of(
                        new MovedMesh(
                                vertices.template().topology().vertexCount(),
                                vertices.topologyHash()))
                : Optional.empty();
    }

    private record Rows(ClipEncoder.Encoded clip, FeatureMatrix rows) {}

    private Rows rows(AudioClip clip, ProgressSink progress, CancelToken cancel)
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
            AudioClip clip, int frames, FrameRate rate, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        Rows made = rows(clip, progress, cancel);
        if (made.rows().rows() == 0) {
            return made.rows();
        }
        return made.rows().sampled(made.clip().places(frames, rate));
    }

    private FaceTemplate template() {
        if (output instanceof MotionOutput.Vertices vertices) {
            return vertices.template();
        }
        throw new IllegalStateException("rig channels have no template");
    }

    /**
     * The network's own frames, vertices.
     *
     * @throws StudioException when the clip is too short for one
     */
    public FrameSource raw(AudioClip clip, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        FeatureMatrix rows = rows(clip, progress, cancel).rows();
        if (rows.rows() == 0) {
            throw new StudioException(InferenceText.of("nn.clip-too-short", 0.1));
        }
        progress.report(1);
        return new LinearFrames(networkRate, rows, decoder.outputMap(), template());
    }

    /** Exactly this many frames, vertices. */
    public FrameSource frames(
            AudioClip clip, int frames, FrameRate rate, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        FeatureMatrix rows = take(clip, frames, rate, progress, cancel);
        progress.report(1);
        return rows.rows() == frames
                ? new LinearFrames(rate, rows, decoder.outputMap(), template())
                : new StillFrames(rate, frames, template());
    }

    /**
     * Exactly this many frames in memory.
     *
     * @param layers what is added to rig channels; vertices have no such layers
     * @param seed of the layers
     */
    public FaceMotion animate(
            AudioClip clip,
            int frames,
            FrameRate rate,
            LayerStrengths layers,
            long seed,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        if (output instanceof MotionOutput.Channels channels) {
            return rig(clip, frames, rate, channels, layers, seed, progress, cancel);
        }
        MotionOutput.Vertices vertices = (MotionOutput.Vertices) output;
        return mesh(frames(clip, frames, rate, progress, cancel), vertices.topologyHash(), cancel);
    }

    private static FaceMotion mesh(FrameSource source, String topologyHash, CancelToken cancel) {
        float[][] all = new float[source.frameCount()][];
        for (int t = 0; t < all.length; t++) {
            cancel.throwIfCancelled();
            all[t] = new float[source.topology().vertexCount() * 3];
            source.copyFrame(t, all[t]);
        }
        return new MeshSequence(source.frameRate(), topologyHash, all, Optional.empty());
    }

    private FaceMotion rig(
            AudioClip clip,
            int frames,
            FrameRate rate,
            MotionOutput.Channels output,
            LayerStrengths layers,
            long seed,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        List<String> channels = output.names();
        FeatureMatrix rows = take(clip, frames, rate, progress, cancel);
        boolean still = layers.equals(LayerStrengths.NONE);
        List<String> names =
                still
                        ? channels
                        : Stream.concat(channels.stream(), FaceLayers.CHANNELS.stream()).toList();
        float[][] all = new float[frames][names.size()];
        if (rows.rows() == frames) {
            float[] values = LinearFrames.outputs(rows, decoder.outputMap());
            for (int t = 0; t < frames; t++) {
                for (int k = 0; k < channels.size(); k++) {
                    all[t][k] = limited(values[t * channels.size() + k]);
                }
            }
        }
        RestInSilence.apply(all, rate, clip, rest(output, cancel));
        Optional<HeadPoseTrack> poses = Optional.empty();
        if (!still) {
            FaceLayers face = Melody.layers(clip, layers, seed, progress.part(DECODED, 1), cancel);
            for (int t = 0; t < frames; t++) {
                face.write(rate.timeSeconds(t), all[t], channels.size());
            }
            poses = face.poses(rate, 0, frames);
        }
        progress.report(1);
        return new RigSequence(rate, names, all, poses);
    }

    private static float limited(float weight) {
        return Math.min(1, Math.max(0, weight));
    }

    /** The pose in silence: the known one, else that in which the network settles. */
    private float[] rest(MotionOutput.Channels output, CancelToken cancel) throws StudioException {
        float[] pose = rest;
        if (pose == null) {
            pose = output.rest().isEmpty() ? settled(cancel) : floats(output.rest());
            for (int k = 0; k < pose.length; k++) {
                pose[k] = limited(pose[k]);
            }
            rest = pose;
        }
        return pose;
    }

    private static float[] floats(List<Double> values) {
        float[] all = new float[values.size()];
        for (int k = 0; k < all.length; k++) {
            all[k] = values.get(k).floatValue();
        }
        return all;
    }

    private float[] settled(CancelToken cancel) throws StudioException {
        float[] nothing = new float[(int) (SETTLED_SECONDS * SampleRate.SPEECH.hertz())];
        FeatureMatrix rows =
                rows(AudioClip.of(nothing, SampleRate.SPEECH), ProgressSink.NONE, cancel).rows();
        return LinearFrames.outputs(rows.slice(rows.rows() - 1, rows.rows()), decoder.outputMap());
    }
}
