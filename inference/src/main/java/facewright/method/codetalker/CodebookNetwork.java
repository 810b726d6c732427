package facewright.method.codetalker;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import facewright.engine.Nd;
import facewright.nn.layers.Linear;
import facewright.nn.layers.NamedBlock;
import facewright.nn.layers.ParameterScope;
import facewright.nn.layers.VectorQuantiser;
import org.jspecify.annotations.Nullable;

/**
 * CodeTalker's first stage (Xing et al. 2023): an autoencoder that describes each frame of a motion
 * by a few codes. Names are those of the published checkpoints. Motions are displacements from the
 * template, or rig weights.
 */
public final class CodebookNetwork extends NamedBlock {
    private static final double LEAK = 0.2;

    private final CodebookConfig config;
    private final Linear inputMap;
    private final CodebookTransformer encoder;
    private final @Nullable Linear toCodes;
    private final @Nullable Linear fromCodes;
    private final CodebookTransformer decoder;
    private final Linear outputMap;
    private final VectorQuantiser quantiser;

    /**
     * @param manager closed with the network
     */
    public CodebookNetwork(CodebookConfig config, NDManager manager) {
        super(manager);
        this.config = config;
        int width = config.width();
        ParameterScope in = scope().at("encoder");
        inputMap = in.at("vertice_mapping").linear("0", config.outputs(), width);
        encoder = new CodebookTransformer(in, "squasher", "encoder", config);
        toCodes =
                config.adapters()
                        ? in.at("encoder_linear_embedding_post")
                                .linear("net", width, config.tokenWidth())
                        : null;
        ParameterScope out = scope().at("decoder");
        fromCodes =
                config.adapters()
                        ? out.at("decoder_linear_embedding_pre")
                                .linear("net", config.tokenWidth(), width)
                        : null;
        decoder = new CodebookTransformer(out, "expander", "decoder", config);
        outputMap =
                new Linear(
                        out.at("vertice_map_reverse"),
                        width,
                        config.outputs(),
                        config.outputBias());
        quantiser = new VectorQuantiser(scope().at("quantize"), config.codes(), config.codeWidth());
    }

    public CodebookConfig config() {
        return config;
    }

    /**
     * Describes a motion, before it is moved onto codes.
     *
     * @param motion (B, T, outputs), T at least 2
     * @return (B, T x codes per frame, code width)
     */
    NDArray encode(NDArray motion) {
        NDArray x = encoder.whole(Nd.leakyRelu(inputMap.apply(motion), LEAK));
        NDArray codes = toCodes == null ? x : toCodes.apply(x);
        return codes.reshape(motion.getShape().get(0), -1, config.codeWidth());
    }

    VectorQuantiser quantiser() {
        return quantiser;
    }

    /**
     * Tokens moved onto codes.
     *
     * @param tokens (B, T, codes per frame x code width)
     */
    NDArray snap(NDArray tokens) {
        return quantiser.snap(tokens.reshape(-1, config.codeWidth())).reshape(tokens.getShape());
    }

    /** Codes of all tokens, (B x T x codes per frame) int64. */
    NDArray indices(NDArray tokens) {
        return quantiser.nearest(tokens.reshape(-1, config.codeWidth()));
    }

    /**
     * Rows before the last, linear layer.
     *
     * @param tokens (B, T, codes per frame x code width) on codes, T at least 2
     * @return (B, T, width)
     */
    NDArray decodeRows(NDArray tokens) {
        return decoder.whole(entrance(tokens));
    }

    /** What the decoder's convolution sees of tokens. */
    NDArray entrance(NDArray tokens) {
        return fromCodes == null ? tokens : fromCodes.apply(tokens);
    }

    CodebookTransformer decoder() {
        return decoder;
    }

    Linear outputMap() {
        return outputMap;
    }

    /** (B, T, tokens) to (B, T, outputs). */
    NDArray decode(NDArray tokens) {
        return outputMap.apply(decodeRows(tokens));
    }

    /** A loss with its parts, one element each. */
    record Loss(NDArray total, NDArray reconstruction, NDArray codes) {}

    /**
     * Mean absolute error of the reconstruction plus what quantising costs.
     *
     * @param motion (B, T, outputs), T at least 2
     */
    Loss loss(NDArray motion) {
        NDArray codes = encode(motion);
        VectorQuantiser.Quantised quantised =
                quantiser.quantise(codes.reshape(-1, config.codeWidth()));
        NDArray tokens =
                quantised
                        .vectors()
                        .reshape(
                                motion.getShape().get(0),
                                motion.getShape().get(1),
                                config.tokenWidth());
        NDArray reconstruction = Nd.meanAbsolute(decode(tokens).sub(motion));
        return new Loss(reconstruction.add(quantised.loss()), reconstruction, quantised.loss());
    }

    /** Forward of the block: a motion, (B, T, outputs), to its reconstruction. */
    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            PairList<String, Object> arguments) {
        NDArray motion = inputs.singletonOrThrow();
        Shape shape = motion.getShape();
        NDArray tokens =
                snap(encode(motion).reshape(shape.get(0), shape.get(1), config.tokenWidth()));
        return new NDList(decode(tokens));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
