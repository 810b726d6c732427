package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
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
import facewright.nn.layers.Weight;
import facewright.nn.model.SpeechDecoderConfig;

/**
 * CodeTalker's second stage (Xing et al. 2023): an audio encoder and a transformer decoder that ask
 * a codebook for each next frame. Names are those of the published checkpoints. The codebook is a
 * network of its own and never learns here.
 */
public final class CodeTalkerNetwork extends NamedBlock {
    /** Name of the styles, (subjects, width). */
    static final String STYLES = "learnable_style_emb.weight";

    private final SpeechDecoderConfig config;
    private final CodebookNetwork codebook;
    private final AudioEncoder encoder;
    private final Linear audioMap;
    private final Linear inputMap;
    private final Linear codeMap;
    private final Weight styles;
    private final SpeechDecoder decoder;

    /**
     * @param codebook outlives this network, which does not close it
     * @param manager closed with the network
     */
    public CodeTalkerNetwork(
            SpeechDecoderConfig config, CodebookNetwork codebook, NDManager manager) {
        super(manager);
        this.config = config;
        this.codebook = codebook;
        int width = config.width();
        encoder = config.encoder().declare(scope().at("audio_encoder"), this::manager);
        audioMap = scope().linear("audio_feature_map", encoder.width(), width);
        inputMap = scope().linear("vertice_map", codebook.config().outputs(), width);
        decoder =
                new SpeechDecoder(
                        scope(),
                        width,
                        config.heads(),
                        config.inner(),
                        config.layers(),
                        config.period(),
                        config.timing().memoriesPerFrame());
        codeMap =
                new Linear(
                        scope().at("feat_map"),
                        width,
                        codebook.config().tokenWidth(),
                        false,
                        Initial.ZEROS);
        styles =
                scope().at("learnable_style_emb")
                        .weight("weight", Initial.NORMAL, config.subjects(), width);
    }

    public SpeechDecoderConfig config() {
        return config;
    }

    public CodebookNetwork codebook() {
        return codebook;
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
        return shares.matMul(styles.array());
    }

    /** What the decoder hears, from (B, rows, encoder width). */
    NDArray memory(NDArray hidden) {
        return audioMap.apply(hidden);
    }

    /** Values per frame from rows of the codebook's decoder. */
    NDArray outputs(NDArray rows) {
        return codebook.outputMap().apply(rows);
    }

    /**
     * A decoded clip.
     *
     * @param rows of the codebook's decoder, (1, T, codebook width)
     * @param tokens what was asked for, moved onto codes, (1, T, codes per frame x code width)
     */
    record Decoded(NDArray rows, NDArray tokens) {}

    /**
     * Decodes frame by frame: keys and values are kept, and of the codebook's decoder only the
     * newest frame is computed. The next input is a linear map of the newest vertices, which are a
     * linear map of their row: both maps are multiplied once.
     *
     * @param memory (1, T x memories per frame, width)
     * @param style (1, width)
     * @throws java.util.concurrent.CancellationException after {@code cancel} was called
     */
    Decoded decode(
            NDArray memory, NDArray style, int frames, ProgressSink progress, CancelToken cancel) {
        NDArray feed = inputMap.weight().matMul(codebook.outputMap().weight());
        NDArray offset = style.add(inputMap.bias());
        if (codebook.outputMap().hasBias()) {
            NDArray bias = codebook.outputMap().bias().expandDims(0);
            offset = offset.add(Nd.linear(bias, inputMap.weight(), null));
        }
        SpeechDecoder.Run run = decoder.run(memory, 1, frames, false, Dropout.NONE);
        TokenDecoding decoding = new TokenDecoding(codebook, frames, manager());
        NDList tokens = new NDList(frames);
        NDArray input = style;
        for (int t = 0; t < frames; t++) {
            cancel.throwIfCancelled();
            try (FrameScope scope = new FrameScope(true)) {
                NDArray token = codebook.snap(codeMap.apply(run.step(input)).expandDims(0));
                tokens.add(token);
                if (t < frames - 1) {
                    NDArray row = decoding.add(token).reshape(1, -1);
                    input = Nd.linear(row, feed, null).add(offset);
                    scope.keep(token, input);
                } else {
                    scope.keep(token);
                }
            }
            // Frame t costs as much as it is late.
            progress.report((t + 1.0) * (t + 1.0) / ((double) frames * frames));
        }
        cancel.throwIfCancelled();
        return finish(ai.djl.ndarray.NDArrays.concat(tokens, 1));
    }

    /** Decodes all tokens together, as the original does at the end. */
    private Decoded finish(NDArray tokens) {
        if (tokens.getShape().get(1) == 1) {
            NDArray twice = codebook.decodeRows(tokens.concat(tokens, 1));
            return new Decoded(Slices.of(twice, 1, 0, 1), tokens);
        }
        return new Decoded(codebook.decodeRows(tokens), tokens);
    }

    /**
     * The original's loop, which decodes every frame again for each new one: the measure for {@link
     * #decode}.
     *
     * @return (1, T, outputs)
     */
    public NDArray decodeNaively(NDArray memory, NDArray style, int frames, CancelToken cancel) {
        NDArray first = style.expandDims(1);
        NDArray inputs = first;
        for (int t = 0; ; t++) {
            cancel.throwIfCancelled();
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray tokens =
                        codebook.snap(codeMap.apply(decoder.whole(inputs, memory, Dropout.NONE)));
                NDArray made =
                        t == 0
                                ? Slices.of(codebook.decode(tokens.concat(tokens, 1)), 1, 0, 1)
                                : codebook.decode(tokens);
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
     * What the network makes in training.
     *
     * @param motion (B, T, outputs)
     * @param codeLoss one element: squared distance of the codes asked for from those that describe
     *     the recording
     */
    record Asked(NDArray motion, NDArray codeLoss) {}

    /**
     * What the network makes in training.
     *
     * @param features (B, rows, columns) of the audio, for exactly the frames of the motion
     * @param shares (B, subjects)
     * @param motion (B, T, outputs), T at least 2
     * @param own -1 as in the original, which is given the recorded frames; else the decoder is
     *     given zeros and then, this many times, what it made of what it was given, all frames at
     *     once: ever nearer to what it is given when it is used
     */
    Asked learn(NDArray features, NDArray shares, NDArray motion, int own, Dropout dropout) {
        long codeWidth = codebook.config().codeWidth();
        NDArray wanted =
                codebook.quantiser()
                        .snap(codebook.encode(motion).reshape(-1, codeWidth))
                        .stopGradient();
        NDArray memory = memory(encoder.encode(features));
        NDArray style = styles(shares).expandDims(1);
        // The original's first input has the bias of a map of nothing; when used, it has not.
        NDArray start = own < 0 ? style.add(inputMap.bias()) : style;
        NDArray given = own < 0 ? motion : motion.zerosLike();
        for (int i = 0; i < own; i++) {
            NDArray asked = ask(start, given, memory, style, dropout);
            given = codebook.decode(codebook.snap(asked)).stopGradient();
        }
        NDArray asked = ask(start, given, memory, style, dropout);
        NDArray codeLoss = Nd.meanSquare(asked.reshape(-1, codeWidth).sub(wanted));
        return new Asked(codebook.decode(codebook.snap(asked)), codeLoss);
    }

    /**
     * Tokens for all frames, (B, T, tokens), each from the frames before it.
     *
     * @param start (B, 1, width) the first input
     */
    private NDArray ask(
            NDArray start, NDArray given, NDArray memory, NDArray style, Dropout dropout) {
        NDArray before = Slices.of(given, 1, 0, given.getShape().get(1) - 1);
        NDArray inputs = start.concat(inputMap.apply(before).add(style), 1);
        return codeMap.apply(decoder.whole(inputs, memory, dropout));
    }

    /** A loss with its parts, one element each. */
    record Loss(NDArray total, NDArray motion, NDArray codes) {}

    /**
     * As the original is trained: squared error of the motion plus that of the codes; see {@link
     * #learn}.
     */
    Loss loss(NDArray features, NDArray shares, NDArray motion, Dropout dropout) {
        Asked asked = learn(features, shares, motion, -1, dropout);
        NDArray motionLoss = Nd.meanSquare(asked.motion().sub(motion));
        return new Loss(motionLoss.add(asked.codeLoss()), motionLoss, asked.codeLoss());
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
                config.timing()
                        .fit(encoder.analyse(inputs.get(0).toFloatArray(), new CancelToken()));
        NDArray rows =
                Nd.constants(manager(), features.values(), 1, features.rows(), features.columns());
        Decoded decoded =
                decode(
                        memory(encoder.encode(rows)),
                        styles(inputs.get(2)),
                        features.rows() / config.timing().memoriesPerFrame(),
                        ProgressSink.NONE,
                        new CancelToken());
        return new NDList(outputs(decoded.rows()).add(inputs.get(1).expandDims(1)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        throw new UnsupportedOperationException("the number of frames depends on the encoder");
    }
}
