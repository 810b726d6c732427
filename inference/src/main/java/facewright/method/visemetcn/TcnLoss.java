package facewright.method.visemetcn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import facewright.engine.Nd;
import facewright.nn.TrainingBatch;
import facewright.nn.TrainingConfig;
import facewright.nn.TrainingLoss;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the network is trained to make small. With e the error of the outputs, d the distances of
 * the lip points in millimetres, all over the frames of the examples:
 *
 * <pre>
 * outputs    mean of w (|e| + 2 e^2)
 * motion     mean of w |e[t] - e[t-1]|
 * lips       mean of d, and mean over frames of the 8-norm of d over the points, near its largest
 * contacts   binary cross entropy, frames in contact weigh more because they are rare
 * sounds     cross entropy of the articulatory class, which makes the network tell sounds apart
 * </pre>
 */
final class TcnLoss {
    private static final double SMALL = 1e-4;

    /** The first lip points, which lie far apart, say as much as all of them. */
    private static final int POINTS = 20;

    private final double motionWeight;
    private final double lipWeight;
    private final double contactWeight;
    private final double contactBalance;
    private final double soundWeight;

    TcnLoss(TrainingConfig config) {
        motionWeight = config.number("loss.motion");
        lipWeight = config.number("loss.lips");
        contactWeight = config.number("loss.contacts");
        contactBalance = config.number("loss.contact-balance");
        soundWeight = config.number("loss.sounds");
    }

    /** Weight of an output: what seals or opens the mouth counts more. */
    private static float weight(MouthChannels channel) {
        return switch (channel) {
            case JAW_OPEN, CLOSE -> 2f;
            case ROLL_LOWER, PUCKER -> 1.5f;
            default -> 1f;
        };
    }

    /**
     * The loss of a batch.
     *
     * @param outputs of the network for the batch
     */
    TrainingLoss of(TcnNetwork.Outputs outputs, TrainingBatch batch) {
        NDArray mask = batch.mask().expandDims(1);
        NDManager manager = mask.getManager();
        NDArray frames = mask.sum();
        NDArray truth = batch.array(TcnEncoder.MOUTH).transpose(0, 2, 1);
        NDArray gains = batch.array(TcnEncoder.GAINS).expandDims(2);
        NDArray predicted = outputs.channels().mul(gains);
        NDArray error = predicted.sub(truth).mul(mask);
        float[] weights = new float[MouthChannels.COUNT];
        for (MouthChannels channel : MouthChannels.values()) {
            weights[channel.column()] = weight(channel) / MouthChannels.COUNT;
        }
        NDArray weight = Nd.constants(manager, weights, 1, MouthChannels.COUNT, 1);

        Map<String, NDArray> parts = new LinkedHashMap<>();
        NDArray size = error.abs().add(Nd.scale(error.mul(error), 2));
        parts.put("outputs", size.mul(weight).sum().div(frames));
        int last = batch.frames() - 1;
        if (last > 0) {
            NDArray change = later(error, last).sub(earlier(error, last));
            parts.put("motion", Nd.scale(change.abs().mul(weight).sum().div(frames), motionWeight));
        }
        parts.put("lips", Nd.scale(lips(predicted, truth, mask, frames), lipWeight));
        parts.put("contacts", Nd.scale(contacts(outputs, batch, mask, frames), contactWeight));
        parts.put("sounds", Nd.scale(sounds(outputs, batch, mask, frames), soundWeight));
        NDArray total = null;
        for (NDArray part : parts.values()) {
            total = total == null ? part : total.add(part);
        }
        if (total == null) {
            throw new IllegalStateException("a loss has parts");
        }
        return new TrainingLoss(total, parts);
    }

    private static NDArray later(NDArray x, int count) {
        return x.split(new long[] {1}, 2).get(1).reshape(x.getShape().get(0), -1, count);
    }

    private static NDArray earlier(NDArray x, int count) {
        return x.split(new long[] {count}, 2).get(0).reshape(x.getShape().get(0), -1, count);
    }

    /** Mean and nearly the largest distance of the lip points, mm, mean over frames. */
    private static NDArray lips(NDArray predicted, NDArray truth, NDArray mask, NDArray frames) {
        LipModel model = LipModel.builtIn();
        NDManager manager = predicted.getManager();
        NDList terms = new NDList();
        NDList outputs = predicted.clip(0, 1).split(MouthChannels.COUNT, 1);
        NDList truths = truth.split(MouthChannels.COUNT, 1);
        for (LipModel.Term term : model.terms()) {
            terms.add(product(outputs, term).sub(product(truths, term)));
        }
        int count = model.terms().size();
        int points = Math.min(POINTS, model.points());
        float[] basis = new float[count * points * 3];
        for (int i = 0; i < count; i++) {
            float[] d = model.terms().get(i).displacements();
            System.arraycopy(d, 0, basis, i * points * 3, points * 3);
        }
        NDArray weights = ai.djl.ndarray.NDArrays.concat(terms, 1).transpose(0, 2, 1);
        Shape shape = weights.getShape();
        NDArray moved =
                weights.reshape(shape.get(0) * shape.get(1), count)
                        .matMul(Nd.constants(manager, basis, count, points * 3L))
                        .reshape(shape.get(0), shape.get(1), points, 3);
        NDArray square = moved.mul(moved).sum(new int[] {3}).add(SMALL);
        NDArray fourth = square.mul(square);
        NDArray norm = Nd.power(fourth.mul(fourth).mean(new int[] {2}), 1.0 / 8);
        NDArray mean = square.sqrt().mean(new int[] {2});
        return mean.add(norm).mul(mask.squeeze(1)).sum().div(frames);
    }

    private static NDArray product(NDList outputs, LipModel.Term term) {
        NDArray product = factor(outputs, term, 0);
        for (int i = 1; i < term.factors().length; i++) {
            product = product.mul(factor(outputs, term, i));
        }
        return product;
    }

    private static NDArray factor(NDList outputs, LipModel.Term term, int i) {
        NDArray output = outputs.get(term.factors()[i]);
        return term.complements()[i] ? output.neg().add(1) : output;
    }

    private NDArray contacts(
            TcnNetwork.Outputs outputs, TrainingBatch batch, NDArray mask, NDArray frames) {
        NDArray truth = batch.array(TcnEncoder.CONTACTS).transpose(0, 2, 1);
        NDArray weight = Nd.scale(truth, contactBalance - 1).add(1).mul(mask);
        return Nd.binaryCrossEntropy(outputs.contacts(), truth).mul(weight).sum().div(frames);
    }

    private static NDArray sounds(
            TcnNetwork.Outputs outputs, TrainingBatch batch, NDArray mask, NDArray frames) {
        NDArray scores = outputs.phones().get(0);
        int count = batch.size() * batch.frames();
        float[] numbers = new float[count];
        for (int b = 0; b < batch.size(); b++) {
            float[] own = batch.examples().get(b).array(TcnEncoder.SOUNDS).values();
            System.arraycopy(own, 0, numbers, b * batch.frames(), own.length);
        }
        long[] classes = new long[count];
        for (int i = 0; i < count; i++) {
            classes[i] = (long) numbers[i];
        }
        NDArray index = Nd.constants(mask.getManager(), classes, batch.size(), 1, batch.frames());
        return scores.logSoftmax(1).gather(index, 1).mul(mask).sum().div(frames).neg();
    }
}
