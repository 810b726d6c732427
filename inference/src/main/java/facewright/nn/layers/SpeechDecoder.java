package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import java.util.ArrayList;
import java.util.List;

/**
 * The transformer decoder that FaceFormer and CodeTalker share: a biased causal mask, a periodic
 * encoding of positions, and an alignment mask by which a frame hears its own piece of audio only.
 * Declares {@code transformer_decoder.layers}.
 */
public final class SpeechDecoder {
    private final List<DecoderLayer> layers = new ArrayList<>();
    private final BiasedMask mask;
    private final PeriodicEncoding positions;
    private final int width;
    private final int memoriesPerFrame;

    /**
     * @param period frames after which positions repeat and the bias takes its next step
     * @param memoriesPerFrame rows of audio that belong to a frame
     */
    public SpeechDecoder(
            ParameterScope scope,
            int width,
            int heads,
            int inner,
            int layerCount,
            int period,
            int memoriesPerFrame) {
        this.width = width;
        this.memoriesPerFrame = memoriesPerFrame;
        mask = new BiasedMask(heads, period);
        positions = new PeriodicEncoding(width, period);
        for (int i = 0; i < layerCount; i++) {
            layers.add(
                    new DecoderLayer(
                            scope.at("transformer_decoder").at("layers").at(i),
                            width,
                            heads,
                            inner));
        }
    }

    public int memoriesPerFrame() {
        return memoriesPerFrame;
    }

    /**
     * All frames at once from inputs that are all known.
     *
     * @param inputs (B, T, width), without positions
     * @param memory (1 or B, T x memoriesPerFrame or more, width)
     */
    public NDArray whole(NDArray inputs, NDArray memory, Dropout dropout) {
        int frames = Math.toIntExact(inputs.getShape().get(1));
        NDManager manager = inputs.getManager();
        NDArray x = dropout.apply(inputs.add(positions.rows(manager, frames)));
        NDArray causal = mask.square(manager, frames).expandDims(0);
        NDArray alignment = alignment(manager, frames, Math.toIntExact(memory.getShape().get(1)));
        for (DecoderLayer layer : layers) {
            x = layer.whole(x, memory, causal, alignment, dropout);
        }
        return x;
    }

    private NDArray alignment(NDManager manager, int frames, int memories) {
        float[] values = new float[frames * memories];
        for (int i = 0; i < frames; i++) {
            for (int j = 0; j < memories; j++) {
                values[i * memories + j] = j / memoriesPerFrame == i ? 0 : Float.NEGATIVE_INFINITY;
            }
        }
        return Nd.constants(manager, values, frames, memories);
    }

    /**
     * Starts to decode frame by frame. Everything it keeps belongs to the scope that is open now.
     *
     * @param memory (1 or B, frames x memoriesPerFrame or more, width)
     * @param batch B, number of sequences
     * @param frames number of frames that will come
     * @param learns whether gradients must pass
     */
    public Run run(NDArray memory, long batch, int frames, boolean learns, Dropout dropout) {
        return new Run(memory, batch, frames, learns, dropout);
    }

    /** One sequence (or a batch of them), frame by frame, with keys and values kept. */
    public final class Run {
        private final List<DecoderLayer.Run> runs = new ArrayList<>();
        private final NDArray lastRow;
        private final NDArray rows;
        private final int frames;
        private final Dropout dropout;
        private int next;

        private Run(NDArray memory, long batch, int frames, boolean learns, Dropout dropout) {
            NDManager manager = memory.getManager();
            this.frames = frames;
            this.dropout = dropout;
            lastRow = mask.lastRow(manager, frames);
            rows = positions.rows(manager, frames);
            for (DecoderLayer layer : layers) {
                KeyValues past =
                        learns
                                ? KeyValues.growing(
                                        manager, batch, layer.heads(), layer.headWidth())
                                : KeyValues.withRoom(
                                        manager, batch, layer.heads(), frames, layer.headWidth());
                runs.add(layer.run(memory, memoriesPerFrame, past, dropout));
            }
        }

        /**
         * The next frame.
         *
         * @param input (B, width), without its position
         * @return (B, width)
         */
        public NDArray step(NDArray input) {
            int frame = next++;
            NDArray position = Slices.of(rows, 1, frame, frame + 1L);
            NDArray x = dropout.apply(input.expandDims(1).add(position));
            NDArray bias = Slices.of(lastRow, 3, frames - frame - 1L, frames);
            for (DecoderLayer.Run run : runs) {
                x = run.step(x, frame, bias);
            }
            return x.reshape(new Shape(x.getShape().get(0), width));
        }
    }
}
