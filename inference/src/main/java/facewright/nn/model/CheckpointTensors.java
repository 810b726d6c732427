package facewright.nn.model;

import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import facewright.nn.audio.AudioTiming;
import facewright.nn.layers.PeriodicEncoding;
import facewright.nn.layers.WeightReader;
import facewright.nn.wav2vec2.Wav2Vec2Config;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads sizes of a network from the shapes of a checkpoint's tensors. */
public final class CheckpointTensors {
    private static final double SAME = 1e-4;
    private static final int PUBLISHED_PERIOD = 30;
    private static final int PUBLISHED_BIWI_PERIOD = 25;

    private final WeightFile file;
    private final String fileName;
    private final String network;

    /**
     * @param fileName for messages
     * @param network what the file should hold, for messages
     */
    public CheckpointTensors(WeightFile file, String fileName, String network) {
        this.file = file;
        this.fileName = fileName;
        this.network = network;
    }

    /**
     * The shape of a tensor.
     *
     * @throws StudioException when it is missing or has another number of axes
     */
    public List<Long> shape(String name, int axes) throws StudioException {
        TensorInfo info =
                WeightReader.find(file, name)
                        .map(file.tensors()::get)
                        .orElseThrow(
                                () ->
                                        new StudioException(
                                                InferenceText.of(
                                                        "nn.not-this-network",
                                                        fileName,
                                                        network,
                                                        name)));
        if (info.shape().size() != axes) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.tensor-shape",
                            fileName,
                            name,
                            axes + " axes",
                            info.shape().toString()));
        }
        return info.shape();
    }

    /** One size of a tensor. */
    public int size(String name, int axes, int axis) throws StudioException {
        long size = shape(name, axes).get(axis);
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.tensor-shape",
                            fileName,
                            name,
                            "sizes above 0",
                            shape(name, axes).toString()));
        }
        return (int) size;
    }

    /** Whether there is a tensor of this name. */
    public boolean has(String name) {
        return WeightReader.find(file, name).isPresent();
    }

    /** Number of layers: the first index at which this name, with %d for the index, is missing. */
    private int layers(String pattern) {
        int count = 0;
        while (has(pattern.replace("%d", Integer.toString(count)))) {
            count++;
        }
        return count;
    }

    /**
     * The audio encoder and the decoder, under the names that FaceFormer and CodeTalker share.
     *
     * @param told what tensors cannot tell
     * @param subjects number of styles
     * @throws StudioException when a tensor is missing or the sizes do not go together
     */
    public SpeechDecoderConfig decoder(CheckpointConfig told, int subjects) throws StudioException {
        int width = size("audio_feature_map.weight", 2, 0);
        int layers = layers("transformer_decoder.layers.%d.self_attn.in_proj_weight");
        int inner = size("transformer_decoder.layers.0.linear1.weight", 2, 0);
        int published =
                told.timing().equals(AudioTiming.BIWI) ? PUBLISHED_BIWI_PERIOD : PUBLISHED_PERIOD;
        int period = period("PPE.pe", width, told.period(), published);
        return sensible(
                () ->
                        new SpeechDecoderConfig(
                                wav2vec2("audio_encoder.", told.encoderHeads()),
                                told.timing(),
                                period,
                                width,
                                inner,
                                layers,
                                told.decoderHeads().orElse(SpeechDecoderConfig.ORIGINAL_HEADS),
                                subjects));
    }

    /** Makes a configuration. */
    public interface Sizes<T> {
        T make() throws StudioException;
    }

    /** A configuration; sizes that do not go together are an error of the file. */
    public <T> T sensible(Sizes<T> sizes) throws StudioException {
        try {
            return sizes.make();
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of("nn.odd-sizes", fileName, String.valueOf(e.getMessage())), e);
        }
    }

    /** The audio encoder under a prefix. */
    private Wav2Vec2Config wav2vec2(String prefix, OptionalInt heads) throws StudioException {
        Map<String, TensorInfo> own = new LinkedHashMap<>();
        file.tensors()
                .forEach(
                        (name, info) -> {
                            String canonical = WeightReader.canonical(name);
                            if (canonical.startsWith(prefix)) {
                                own.put(canonical.substring(prefix.length()), info);
                            }
                        });
        try {
            return Wav2Vec2Config.of(own, heads.orElse(0));
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.not-this-network", fileName, network, prefix + e.getMessage()),
                    e);
        }
    }

    /**
     * The period of positions: as configured, else after how many rows the checkpoint's own table
     * of positions repeats.
     *
     * @param table name of that table
     * @param published period of the published network, where neither says anything
     * @throws StudioException when the configuration contradicts the table
     */
    private int period(String table, int width, OptionalInt configured, int published)
            throws StudioException {
        Optional<String> name = WeightReader.find(file, table);
        if (name.isEmpty()) {
            return configured.orElse(published);
        }
        float[] rows = file.read(name.get()).toFloats();
        int count = rows.length / width;
        int period = 1;
        while (period < count && !repeats(rows, width, period)) {
            period++;
        }
        if (configured.isPresent() && configured.getAsInt() != period) {
            throw new StudioException(
                    InferenceText.of(
                            "nn.period-differs", fileName, table, period, configured.getAsInt()));
        }
        requireTable(rows, width, period, name.get());
        return period;
    }

    private static boolean repeats(float[] rows, int width, int period) {
        for (int c = 0; c < width; c++) {
            if (Math.abs(rows[period * width + c] - rows[c]) > SAME) {
                return false;
            }
        }
        return true;
    }

    private void requireTable(float[] rows, int width, int period, String name)
            throws StudioException {
        PeriodicEncoding wanted = new PeriodicEncoding(width, period);
        for (int i = 0; i < rows.length; i++) {
            if (Math.abs(rows[i] - wanted.value(i / width, i % width)) > SAME) {
                throw new StudioException(InferenceText.of("nn.other-positions", fileName, name));
            }
        }
    }
}
