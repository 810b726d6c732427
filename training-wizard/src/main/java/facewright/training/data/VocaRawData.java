package facewright.training.data;

import facewright.audio.SincResampler;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.io.npy.NpyArray;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NumpyPickle;
import facewright.io.npy.PickledArray;
import facewright.io.pickle.PickleFormatException;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import facewright.training.TrainingText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * VOCASET as it is distributed: {@code data_verts.npy} with the vertices of all frames at 60 per
 * second, of which one sequence at a time is read; {@code subj_seq_to_idx.pkl} with the rows of
 * each sequence; {@code raw_audio_fixed.pkl} with the sound; {@code templates.pkl} with the neutral
 * poses. Read at 30 frames per second, every second frame. Nothing is written.
 */
final class VocaRawData implements DataSet {
    static final String VERTICES = "data_verts.npy";
    private static final String ROWS = "subj_seq_to_idx.pkl";
    private static final String SOUNDS = "raw_audio_fixed.pkl";
    private static final int STRIDE = 2;

    private final Path folder;
    private final NpyReader vertices;
    private final TrainingData facts;
    private final List<DataItem> items = new ArrayList<>();
    private final List<DataGap> gaps = new ArrayList<>();
    private final Map<String, int[]> rows = new LinkedHashMap<>();
    private final Map<String, AudioClip> sounds;

    private VocaRawData(Path folder, NpyReader vertices) throws StudioException {
        this.folder = folder;
        this.vertices = vertices;
        this.sounds = sounds(folder.resolve(SOUNDS));
        collectItems(folder.resolve(ROWS));
        ContentHash hash = new ContentHash();
        hash.addFile(folder.resolve(VERTICES));
        hash.addFile(folder.resolve(ROWS));
        hash.addFile(folder.resolve(SOUNDS));
        int width = vertices.sliceSize();
        this.facts =
                new TrainingData(
                        "vocaset",
                        "VOCASET",
                        TrainingText.get("data.licence-research"),
                        hash.hexadecimal(),
                        FrameRate.FPS_30,
                        "metre",
                        List.of(),
                        width / 3,
                        MeshKind.ofWidth(width).map(MeshKind::id).orElse(""),
                        Conventions.VOCASET.trainSubjects().stream()
                                .filter(s -> items.stream().anyMatch(i -> i.subject().equals(s)))
                                .toList(),
                        Templates.read(folder, width, Set.of()));
    }

    static boolean isThere(Path folder) {
        return Files.isRegularFile(folder.resolve(VERTICES))
                && Files.isRegularFile(folder.resolve(ROWS));
    }

    static VocaRawData open(Path folder) throws StudioException {
        NpyReader vertices = NpyReader.open(folder.resolve(VERTICES));
        boolean opened = false;
        try {
            long[] shape = vertices.shape();
            if (shape.length != 3 || shape[2] != 3 || vertices.isFortran()) {
                throw new StudioException(
                        TrainingText.of(
                                "data.motion-shape",
                                folder.resolve(VERTICES).toString(),
                                Arrays.toString(shape)));
            }
            VocaRawData data = new VocaRawData(folder, vertices);
            opened = true;
            return data;
        } finally {
            if (!opened) {
                vertices.close();
            }
        }
    }

    private void collectItems(Path file) throws StudioException {
        Conventions conventions = Conventions.VOCASET;
        for (Map.Entry<?, ?> subject : map(file, NumpyPickle.read(file)).entrySet()) {
            for (Map.Entry<?, ?> sequence : map(file, subject.getValue()).entrySet()) {
                String name = subject.getKey() + "_" + sequence.getKey();
                int[] order = rows(file, sequence.getValue());
                Optional<Split> split = conventions.place(name).flatMap(conventions::split);
                if (split.isEmpty()) {
                    gaps.add(new DataGap(name, DataGap.Kind.NO_SPLIT, ""));
                } else if (!sounds.containsKey(name)) {
                    gaps.add(new DataGap(name, DataGap.Kind.NO_SOUND, ""));
                } else {
                    rows.put(name, order);
                }
            }
        }
        conventions
                .published()
                .forEach(
                        (name, place) -> {
                            int[] order = rows.get(name);
                            if (order != null) {
                                items.add(item(name, place, order.length));
                            } else if (gaps.stream().noneMatch(gap -> gap.name().equals(name))) {
                                gaps.add(new DataGap(name, DataGap.Kind.MISSING, ""));
                            }
                        });
    }

    private static DataItem item(String name, Conventions.Place place, int frames60) {
        return new DataItem(
                name,
                place.subject(),
                Conventions.VOCASET.split(place).orElseThrow(),
                (frames60 + STRIDE - 1) / STRIDE,
                Map.of());
    }

    /** Rows of the vertices in the order of the frames. */
    private int[] rows(Path file, Object frames) throws StudioException {
        TreeMap<Long, Integer> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map(file, frames).entrySet()) {
            if (!(entry.getKey() instanceof Long frame && entry.getValue() instanceof Long row)
                    || row < 0
                    || row >= vertices.shape()[0]) {
                throw damaged(file);
            }
            sorted.put(frame, Math.toIntExact(row));
        }
        return sorted.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static Map<String, AudioClip> sounds(Path file) throws StudioException {
        Map<String, AudioClip> clips = new LinkedHashMap<>();
        for (Map.Entry<?, ?> subject : map(file, NumpyPickle.read(file)).entrySet()) {
            for (Map.Entry<?, ?> sequence : map(file, subject.getValue()).entrySet()) {
                Map<?, ?> sound = map(file, sequence.getValue());
                if (!(sound.get("audio") instanceof PickledArray audio
                        && sound.get("sample_rate") instanceof Number rate)) {
                    throw damaged(file);
                }
                try {
                    clips.put(
                            subject.getKey() + "_" + sequence.getKey(),
                            clip(audio.array(), rate.intValue()));
                } catch (PickleFormatException | IllegalArgumentException e) {
                    throw damaged(file);
                }
            }
        }
        return clips;
    }

    /** 16-bit numbers at any rate to 16 kHz. */
    private static AudioClip clip(NpyArray samples, int hertz) {
        int count = samples.size();
        float[] speech =
                new float[(int) Math.round(count * (double) SampleRate.SPEECH.hertz() / hertz)];
        int[] at = {0};
        SincResampler resampler =
                new SincResampler(
                        hertz, SampleRate.SPEECH.hertz(), value -> speech[at[0]++] = value);
        float[] block = new float[8192];
        for (int from = 0; from < count; from += block.length) {
            int n = Math.min(block.length, count - from);
            for (int i = 0; i < n; i++) {
                block[i] = (float) (samples.get(from + i) / 32768);
            }
            resampler.push(block, n);
        }
        resampler.finish();
        return AudioClip.of(speech, SampleRate.SPEECH);
    }

    private static Map<?, ?> map(Path file, Object value) throws StudioException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw damaged(file);
    }

    private static StudioException damaged(Path file) {
        return new StudioException(TrainingText.of("data.voca-pickle", file.toString()));
    }

    @Override
    public TrainingData facts() {
        return facts;
    }

    @Override
    public List<DataItem> items() {
        return List.copyOf(items);
    }

    @Override
    public List<DataGap> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public TrainingExample read(DataItem item) throws StudioException {
        int[] order = rows.get(item.name());
        AudioClip clip = sounds.get(item.name());
        if (order == null || clip == null) {
            throw new IllegalArgumentException("no sequence " + item.name() + " in " + folder);
        }
        float[][] frames = new float[item.frames()][vertices.sliceSize()];
        for (int t = 0; t < frames.length; t++) {
            vertices.copySlice(order[t * STRIDE], frames[t]);
        }
        return new TrainingExample(
                item.name(),
                item.subject(),
                clip,
                new MeshSequence(facts.frameRate(), facts.topologyId(), frames, Optional.empty()),
                SpeakingStyle.NEUTRAL,
                Optional.empty(),
                item.attributes());
    }

    @Override
    public void close() {
        vertices.close();
    }
}
