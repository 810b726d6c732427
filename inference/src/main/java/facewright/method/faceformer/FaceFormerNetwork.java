package facewright.method.faceformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import facewright.engine.Nd;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.nn.audio.AudioEncoder;
import facewright.nn.audio.FeatureMatrix;
import facewright.nn.layers.Dropout;
import facewright.nn.layers.FrameScope;
import facewright.nn.layers.Initial;
import facewright.nn.layers.Linear;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.Slices;
import facewright.nn.layers.SpeechDecoder;
import facewright.nn.model.SpeechDecoderConfig;

/**
 * FaceFormer (Fan et al. 2022): an audio encoder and a transformer decoder that makes each frame
 * from those before it. Names are those of the published checkpoints. What it makes are
 * displacements from the template, or rig weights.
 *
 * <p>The next input is a linear map of the last output, which is a linear map of the decoder's last
 * row; both maps are multiplied once, so that the wide output is computed for all frames at the end
 * only.
 */
public final class FaceFormerNetwork extends NamedBlock {
    /** Name of the styles, (width, subjects). */
    static final String STYLES = "obj_vector.weight";

    private static final int PROGRESS_STEPS = 20;

    private final FaceFormerConfig config;
    private final AudioEncoder encoder;
    private final Linear audioMap;
    private final Linear inputMap;
    private final Linear outputMap;
    private final Linear style;
    private final SpeechDecoder decoder;

    /**
     * @param manager closed with the network
     */
    public FaceFormerNetwork(FaceFormerConfig config, NDManager manager) {
        super(manager);
        this.config = config;
        SpeechDecoderConfig speech = config.speech();
        int width = speech.width();
        encoder = speech.encoder().declare(scope().at("audio_encoder"), this::manager);
        audioMap = scope().linear("audio_feature_map", encoder.width(), width);
        inputMap = scope().linear("vertice_map", config.outputs(), width);
        decoder =
                new SpeechDecoder(
                        scope(),
                        width,
                        speech.heads(),
                        speech.inner(),
                        speech.layers(),
                        speech.period(),
                        speech.timing().memoriesPerFrame());
        outputMap =
                new Linear(
                        scope().at("vertice_map_r"), width, config.outputs(), true, Initial.ZEROS);
        style =
                new Linear(
                        scope().at("obj_vector"), speech.subjects(), width, false, Initial.FAN_IN);
    }

    public FaceFormerConfig config() {
        return config;
    }

    public AudioEncoder encoder() {
        return encoder;
    }

    /**
     * Styles from shares of the training subjects.
     *
     * @param shares (B, subjects)
     * @return (B, width)
     */
    NDArray styles(NDArray shares) {
        return style.apply(shares);
    }

    /**
     * What the decoder hears.
     *
     * @param hidden (B, rows, encoder width)
     */
    NDArray memory(NDArray hidden) {
        return audioMap.apply(hidden);
    }

    Linear outputMap() {
        return outputMap;
    }

    /** Outputs of decoder rows, (..., width) to (..., outputs). */
    NDArray outputs(NDArray rows) {
        return outputMap.apply(rows);
    }

    /**
     * Decodes frame by frame with keys and values kept.
     *
     * @param memory (1 or B, frames x memories per frame, width)
     * @param styles (B, width)
     * @param learns whether gradients must pass
     * @return the decoder's rows, (B, frames, width)
     * @throws java.util.concurrent.CancellationException after {@code cancel} was called
     */
    NDArray decode(
            NDArray memory,
            NDArray styles,
            int frames,
            boolean learns,
            Dropout dropout,
            ProgressSink progress,
            CancelToken cancel) {
        NDArray feed = inputMap.weight().matMul(outputMap.weight());
        NDArray feedBias = inputMap.apply(outputMap.bias().expandDims(0));
        NDArray offset = styles.add(feedBias);
        SpeechDecoder.Run run =
                decoder.run(memory, styles.getShape().get(0), frames, learns, dropout);
        NDList rows = new NDList(frames);
        NDArray input = styles;
        int lastReport = -1;
        for (int t = 0; t < frames; t++) {
            cancel.throwIfCancelled();
            // A graph keeps everything until the step of training ends anyway.
            try (FrameScope scope = new FrameScope(!learns)) {
                NDArray row = run.step(input);
                rows.add(row);
                input = Nd.linear(row, feed, null).add(offset);
                scope.keep(row, input);
            }
            int step = (t + 1) * PROGRESS_STEPS / frames;
            if (step > lastReport) {
                lastReport = step;
                progress.report((double) step / PROGRESS_STEPS);
            }
        }
        return NDArrays.stack(rows, 1);
    }

    /**
     * Decodes from known frames, all at once (teacher forcing). The first input is then the map of
     * a zero displacement with its bias, as in the original, not the bare style.
     *
     * @param memory (B, frames x memories per frame, width)
     * @param styles (B, width)
     * @param motion (B, frames, outputs) recorded displacements
     * @return the decoder's rows, (B, frames, width)
     */
    NDArray decodeKnown(NDArray memory, NDArray styles, NDArray motion, Dropout dropout) {
        long frames = motion.getShape().get(1);
        NDArray still =
                motion.getManager().zeros(new Shape(motion.getShape().get(0), 1, config.outputs()));
        NDArray before = frames == 1 ? still : still.concat(Slices.of(motion, 1, 0, frames - 1), 1);
        return decoder.whole(inputMap.apply(before).add(styles.expandDims(1)), memory, dropout);
    }

    /**
     * What the network makes in training.
     *
     * @param features (B, rows, columns) of the audio, for exactly the frames of the motion
     * @param shares (B, subjects)
     * @param motion (B, frames, outputs) recorded displacements or weights
     * @param known whether the decoder is given the recorded frames (teacher forcing); false lets
     *     it go on from its own, with gradients through all of them
     * @param own -1 as in the original; else the decoder is given no recorded frame, but zeros and
     *     then, this many times, what it made of what it was given, all frames at once: ever nearer
     *     to what it is given when it is used, for far less work than frame by frame
     * @return (B, frames, outputs)
     */
    NDArray learn(
            NDArray features,
            NDArray shares,
            NDArray motion,
            boolean known,
            int own,
            Dropout dropout) {
        NDArray memory = memory(encoder.encode(features));
        NDArray styles = styles(shares);
        if (!known) {
            int frames = Math.toIntExact(motion.getShape().get(1));
            return outputs(
                    decode(
                            memory,
                            styles,
                            frames,
                            true,
                            dropout,
                            ProgressSink.NONE,
                            new CancelToken()));
        }
        if (own < 0) {
            return outputs(decodeKnown(memory, styles, motion, dropout));
        }
        NDArray given = motion.zerosLike();
        for (int i = 0; i < own; i++) {
            given = outputs(decodeFrom(memory, styles, given, dropout)).stopGradient();
        }
        return outputs(decodeFrom(memory, styles, given, dropout));
    }

    /** As {@link #decodeKnown}, but the first input is that of {@link #decode}. */
    private NDArray decodeFrom(NDArray memory, NDArray styles, NDArray motion, Dropout dropout) {
        long frames = motion.getShape().get(1);
        NDArray first = styles.expandDims(1);
        NDArray inputs = first;
        if (frames > 1) {
            NDArray before = Slices.of(motion, 1, 0, frames - 1);
            inputs = first.concat(inputMap.apply(before).add(first), 1);
        }
        return decoder.whole(inputs, memory, dropout);
    }

    /**
     * Mean squared error of the displacements, as the original is trained; see {@link #learn}.
     *
     * @return one element
     */
    public NDArray loss(
            NDArray features, NDArray shares, NDArray motion, boolean known, Dropout dropout) {
        return Nd.meanSquare(learn(features, shares, motion, known, -1, dropout).sub(motion));
    }

    /**
     * The original's loop, which computes every frame again for each new one: the measure for
     * {@link #decode}.
     *
     * @return (B, frames, outputs)
     */
    public NDArray decodeNaively(NDArray memory, NDArray styles, int frames) {
        NDArray first = styles.expandDims(1);
        NDArray inputs = first;
        for (int t = 0; ; t++) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray made = outputMap.apply(decoder.whole(inputs, memory, Dropout.NONE));
                if (t == frames - 1) {
                    NDScope.unregister(made);
                    return made;
                }
                NDArray last = Slices.of(made, 1, t, t + 1L);
                NDArray next = inputs.concat(inputMap.apply(last).add(first), 1);
                NDScope.unregister(next);
                inputs = next;
            }
        }
    }

    /**
     * Forward of the block: {@code (1, S)} 16 kHz samples, {@code (1, outputs)} template and {@code
     * (1, subjects)} shares to {@code (1, frames, outputs)}.
     */
    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> arguments) {
        FeatureMatrix features =
                config.speech()
                        .timing()
                        .fit(encoder.analyse(inputs.get(0).toFloatArray(), new CancelToken()));
        int frames = features.rows() / config.speech().timing().memoriesPerFrame();
        NDArray rows =
                Nd.constants(manager(), features.values(), 1, features.rows(), features.columns());
        NDArray decoded =
                decode(
                        memory(encoder.encode(rows)),
                        styles(inputs.get(2)),
                        frames,
                        training,
                        Dropout.NONE,
                        ProgressSink.NONE,
                        new CancelToken());
        return new NDList(outputs(decoded).add(inputs.get(1).expandDims(1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        throw new UnsupportedOperationException("the number of frames depends on the encoder");
    }
}
