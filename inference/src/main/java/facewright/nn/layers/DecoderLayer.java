package facewright.nn.layers;

import ai.djl.ndarray.NDArray;
import facewright.engine.Nd;

/**
 * One layer of a transformer decoder as {@code torch.nn.TransformerDecoderLayer}: attention to the
 * frames so far, attention to the audio, feed-forward with a rectifier, each normalised after it is
 * added. {@link #whole} computes all frames at once, {@link Run} one after the other; both give the
 * same.
 */
final class DecoderLayer {
    private final PackedAttention self;
    private final PackedAttention cross;
    private final Linear widen;
    private final Linear narrow;
    private final LayerNorm selfNorm;
    private final LayerNorm crossNorm;
    private final LayerNorm finalNorm;

    DecoderLayer(ParameterScope scope, int width, int heads, int inner) {
        self = new PackedAttention(scope.at("self_attn"), width, heads);
        cross = new PackedAttention(scope.at("multihead_attn"), width, heads);
        widen = scope.linear("linear1", width, inner);
        narrow = scope.linear("linear2", inner, width);
        selfNorm = scope.layerNorm("norm1", width);
        crossNorm = scope.layerNorm("norm2", width);
        finalNorm = scope.layerNorm("norm3", width);
    }

    /**
     * All frames at once.
     *
     * @param x (B, T, width)
     * @param memory (1 or B, M, width) audio
     * @param mask (1, heads, T, T), added to the scores
     * @param memoryMask (T, M), added to the scores
     */
    NDArray whole(NDArray x, NDArray memory, NDArray mask, NDArray memoryMask, Dropout dropout) {
        NDArray h = selfNorm.apply(x.add(dropout.apply(self.attend(x, x, mask, dropout))));
        NDArray heard = cross.attend(h, memory, memoryMask, dropout);
        return forward(crossNorm.apply(h.add(dropout.apply(heard))), dropout);
    }

    private NDArray forward(NDArray h, Dropout dropout) {
        NDArray inner = dropout.apply(widen.apply(h).getNDArrayInternal().relu());
        return finalNorm.apply(h.add(dropout.apply(narrow.apply(inner))));
    }

    /** Starts on the first frame. Belongs to the scope in which it is made. */
    Run run(NDArray memory, int memoriesPerFrame, KeyValues past, Dropout dropout) {
        return new Run(memory, memoriesPerFrame, past, dropout);
    }

    int heads() {
        return self.heads;
    }

    int headWidth() {
        return self.width / self.heads;
    }

    /** One pass from the first frame on. */
    final class Run {
        private final KeyValues past;
        private final Dropout dropout;
        private final PackedAttention.Projection query = self.part(PackedAttention.Part.QUERY);
        private final PackedAttention.Projection key = self.part(PackedAttention.Part.KEY);
        private final PackedAttention.Projection value = self.part(PackedAttention.Part.VALUE);
        private final int memoriesPerFrame;
        private final PackedAttention.Projection crossQuery;
        private final NDArray crossKeys;
        private final NDArray crossValues;

        private Run(NDArray memory, int memoriesPerFrame, KeyValues past, Dropout dropout) {
            this.past = past;
            this.dropout = dropout;
            this.memoriesPerFrame = memoriesPerFrame;
            crossQuery = cross.part(PackedAttention.Part.QUERY);
            NDArray values = cross.part(PackedAttention.Part.VALUE).apply(memory);
            if (memoriesPerFrame == 1) {
                // A softmax over one memory is 1, whatever query and key say.
                crossKeys = memory;
                crossValues = cross.project(values);
            } else {
                crossKeys = cross.split(cross.part(PackedAttention.Part.KEY).apply(memory));
                crossValues = cross.split(values);
            }
        }

        /**
         * The next frame.
         *
         * @param x (B, 1, width)
         * @param frame its number, from 0
         * @param bias (1, heads, 1, frame + 1)
         */
        NDArray step(NDArray x, int frame, NDArray bias) {
            NDArray q = Nd.scale(self.split(query.apply(x)), self.scale());
            past.add(self.split(key.apply(x)), self.split(value.apply(x)));
            NDArray shares = q.matMul(past.keys().transpose(0, 1, 3, 2)).add(bias).softmax(-1);
            NDArray own = self.join(dropout.apply(shares).matMul(past.values()));
            NDArray h = selfNorm.apply(x.add(dropout.apply(own)));
            return forward(crossNorm.apply(h.add(dropout.apply(heard(h, frame)))), dropout);
        }

        private NDArray heard(NDArray h, int frame) {
            if (memoriesPerFrame == 1) {
                return Slices.of(crossValues, 1, frame, frame + 1L);
            }
            long from = (long) frame * memoriesPerFrame;
            long to = from + memoriesPerFrame;
            NDArray q = Nd.scale(cross.split(crossQuery.apply(h)), cross.scale());
            NDArray keys = Slices.of(crossKeys, 2, from, to).transpose(0, 1, 3, 2);
            NDArray shares = dropout.apply(q.matMul(keys).softmax(-1));
            return cross.join(shares.matMul(Slices.of(crossValues, 2, from, to)));
        }
    }
}
