package facewright.training.data;

import facewright.audio.AudioDecoder;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.RigChannels;
import facewright.domain.RigSequence;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.nn.TrainingData;
import facewright.nn.TrainingExample;
import facewright.training.TrainingText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recordings and NPY motions of the same names: VOCASET and BIWI as they are prepared for
 * FaceFormer and CodeTalker, and folders of one's own.
 *
 * <p>What it is, is told by the width of the motions and the names. VOCASET at 60 frames per second
 * is read at 30, every second frame; BIWI has 25. Elsewhere the rate is frames by seconds of sound,
 * rounded to a usual rate. Splits are the published ones; elsewhere those of {@code dataset.json},
 * else by subject, about 80, 10 and 10 of 100, and by recording where there are fewer than three
 * subjects.
 */
final class FolderData implements DataSet {
    private static final Logger LOG = LoggerFactory.getLogger(FolderData.class);

    private static final List<FrameRate> USUAL_RATES =
            List.of(
                    FrameRate.FPS_24,
                    FrameRate.FPS_25,
                    FrameRate.FPS_29_97,
                    FrameRate.FPS_30,
                    FrameRate.FPS_48,
                    FrameRate.of(50),
                    FrameRate.FPS_60,
                    FrameRate.of(120));
    private static final int RATE_SAMPLES = 15;

    private final TrainingData facts;
    private final int stride;
    private final List<DataItem> items;
    private final List<DataGap> gaps;
    private final Map<String, MotionFile> motions;
    private final Map<String, Path> sounds;

    private FolderData(
            TrainingData facts,
            int stride,
            List<DataItem> items,
            List<DataGap> gaps,
            Map<String, MotionFile> motions,
            Map<String, Path> sounds) {
        this.facts = facts;
        this.stride = stride;
        this.items = List.copyOf(items);
        this.gaps = List.copyOf(gaps);
        this.motions = motions;
        this.sounds = sounds;
    }

    static FolderData open(Path folder, FolderFiles files) throws StudioException {
        FolderNotes notes = FolderNotes.read(folder);
        List<DataGap> gaps = new ArrayList<>();
        Map<String, MotionFile> motions = readable(files, gaps);
        if (motions.isEmpty()) {
            throw new StudioException(
                    TrainingText.of(
                            "data.no-pairs",
                            folder.toString(),
                            gaps.isEmpty() ? "" : gaps.get(0).detail()));
        }
        int width = dropOtherWidths(motions, gaps);
        Optional<MeshKind> mesh = MeshKind.ofWidth(width);
        Optional<Conventions> conventions = conventions(mesh, motions.keySet());
        OptionalDouble perSecond = framesPerSecond(motions, files.sounds());
        boolean halve =
                conventions.equals(Optional.of(Conventions.VOCASET)) && perSecond.orElse(60) > 45;
        int stride = halve ? 2 : 1;
        FrameRate rate = rate(notes, conventions, perSecond, folder);
        List<DataItem> items = items(motions, stride, conventions, notes, gaps);
        TrainingData facts = facts(folder, files, notes, width, conventions, rate, items);
        return new FolderData(facts, stride, items, gaps, motions, Map.copyOf(files.sounds()));
    }

    /** Headers of the motions that have a sound, in order. */
    private static Map<String, MotionFile> readable(FolderFiles files, List<DataGap> gaps) {
        Map<String, MotionFile> motions = new LinkedHashMap<>();
        files.motions()
                .forEach(
                        (name, file) -> {
                            if (!files.sounds().containsKey(name)) {
                                gaps.add(new DataGap(name, DataGap.Kind.NO_SOUND, ""));
                                return;
                            }
                            try {
                                motions.put(name, MotionFile.open(file));
                            } catch (StudioException e) {
                                gaps.add(
                                        new DataGap(
                                                name,
                                                DataGap.Kind.UNREADABLE,
                                                String.valueOf(e.getMessage())));
                            }
                        });
        files.sounds().keySet().stream()
                .filter(name -> !files.motions().containsKey(name))
                .forEach(name -> gaps.add(new DataGap(name, DataGap.Kind.NO_MOTION, "")));
        return motions;
    }

    /** The most frequent width; motions of another one are no part of the set. */
    private static int dropOtherWidths(Map<String, MotionFile> motions, List<DataGap> gaps) {
        Map<Integer, Long> counts =
                motions.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        MotionFile::width,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        int width =
                counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElseThrow();
        motions.values()
                .removeIf(
                        motion -> {
                            boolean other = motion.width() != width;
                            if (other) {
                                String file = String.valueOf(motion.file().getFileName());
                                gaps.add(
                                        new DataGap(
                                                file.substring(0, file.length() - ".npy".length()),
                                                DataGap.Kind.UNREADABLE,
                                                TrainingText.get(
                                                        "data.other-width",
                                                        Integer.toString(motion.width()),
                                                        Integer.toString(width))));
                            }
                            return other;
                        });
        return width;
    }

    private static Optional<Conventions> conventions(Optional<MeshKind> mesh, Set<String> names) {
        if (mesh.isEmpty() || mesh.get() == MeshKind.MULTIFACE) {
            return Optional.empty();
        }
        Conventions candidate =
                mesh.get() == MeshKind.FLAME ? Conventions.VOCASET : Conventions.BIWI;
        long known = names.stream().filter(name -> candidate.place(name).isPresent()).count();
        return known * 2 > names.size() ? Optional.of(candidate) : Optional.empty();
    }

    /** Median over some recordings of frames by seconds of sound. */
    private static OptionalDouble framesPerSecond(
            Map<String, MotionFile> motions, Map<String, Path> sounds) {
        List<Double> ratios = new ArrayList<>();
        int skip = Math.max(1, motions.size() / RATE_SAMPLES);
        int i = 0;
        for (Map.Entry<String, MotionFile> entry : motions.entrySet()) {
            Path sound = sounds.get(entry.getKey());
            if (i++ % skip == 0 && sound != null) {
                try {
                    AudioDecoder.probe(sound)
                            .durationSeconds()
                            .ifPresent(s -> ratios.add(entry.getValue().frames() / s));
                } catch (StudioException e) {
                    LOG.debug("the other sounds say what the rate is", e);
                }
            }
        }
        return ratios.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    private static FrameRate rate(
            FolderNotes notes,
            Optional<Conventions> conventions,
            OptionalDouble perSecond,
            Path folder)
            throws StudioException {
        if (notes.frameRate().isPresent()) {
            return notes.frameRate().get();
        }
        if (conventions.isPresent()) {
            return conventions.get() == Conventions.VOCASET ? FrameRate.FPS_30 : FrameRate.FPS_25;
        }
        double measured =
                perSecond.orElseThrow(
                        () ->
                                new StudioException(
                                        TrainingText.of("data.no-rate", folder.toString())));
        FrameRate best = USUAL_RATES.get(0);
        for (FrameRate rate : USUAL_RATES) {
            if (Math.abs(rate.framesPerSecond() - measured)
                    < Math.abs(best.framesPerSecond() - measured)) {
                best = rate;
            }
        }
        boolean near = Math.abs(best.framesPerSecond() - measured) < 0.05 * measured;
        return near ? best : FrameRate.of((int) Math.max(1, Math.round(measured)));
    }

    private static List<DataItem> items(
            Map<String, MotionFile> motions,
            int stride,
            Optional<Conventions> conventions,
            FolderNotes notes,
            List<DataGap> gaps) {
        List<DataItem> items = new ArrayList<>();
        SplitRule rule = SplitRule.of(motions.keySet(), notes);
        for (Map.Entry<String, MotionFile> entry : motions.entrySet()) {
            String name = entry.getKey();
            Optional<Conventions.Place> place = conventions.flatMap(c -> c.place(name));
            String subject = place.map(Conventions.Place::subject).orElse(SplitRule.subject(name));
            Optional<Split> split = notes.split(name, subject);
            if (split.isEmpty()) {
                split =
                        conventions.isPresent()
                                ? place.flatMap(conventions.get()::split)
                                : rule.split(name);
            }
            if (split.isEmpty()) {
                gaps.add(new DataGap(name, DataGap.Kind.NO_SPLIT, ""));
                continue;
            }
            items.add(
                    new DataItem(
                            name, subject, split.get(), entry.getValue().frames(stride), Map.of()));
        }
        Set<String> there = items.stream().map(DataItem::name).collect(Collectors.toSet());
        Set<String> told = gaps.stream().map(DataGap::name).collect(Collectors.toSet());
        conventions.ifPresent(
                c ->
                        c.published().keySet().stream()
                                .filter(name -> !there.contains(name) && !told.contains(name))
                                .forEach(
                                        name ->
                                                gaps.add(
                                                        new DataGap(
                                                                name, DataGap.Kind.MISSING, ""))));
        return items;
    }

    private static TrainingData facts(
            Path folder,
            FolderFiles files,
            FolderNotes notes,
            int width,
            Optional<Conventions> conventions,
            FrameRate rate,
            List<DataItem> items)
            throws StudioException {
        Set<String> subjects = new TreeSet<>();
        Set<String> train = new LinkedHashSet<>();
        for (DataItem item : items) {
            subjects.add(item.subject());
            if (item.split() == Split.TRAIN) {
                train.add(item.subject());
            }
        }
        List<String> channels = channels(folder, notes, width);
        boolean mesh = channels.isEmpty();
        String id = conventions.map(c -> c.name().toLowerCase(Locale.ROOT)).orElse("folder");
        ContentHash hash = new ContentHash();
        for (DataItem item : items) {
            hash.add(item.name() + "|" + item.subject() + "|" + item.split());
        }
        for (Path file : files.motions().values()) {
            hash.addFile(file);
        }
        for (Path file : files.sounds().values()) {
            hash.addFile(file);
        }
        return new TrainingData(
                id,
                notes.name().orElse(String.valueOf(folder.toAbsolutePath().getFileName())),
                notes.licence().orElse(licence(conventions)),
                hash.hexadecimal(),
                rate,
                notes.lengthUnit()
                        .orElse(
                                conventions.equals(Optional.of(Conventions.BIWI))
                                        ? "none"
                                        : "metre"),
                channels,
                mesh ? width / 3 : 0,
                MeshKind.ofWidth(width).map(MeshKind::id).orElse(""),
                conventions
                        .map(c -> c.trainSubjects().stream().filter(train::contains).toList())
                        .orElse(List.copyOf(train)),
                mesh ? Templates.read(folder, width, subjects) : Map.of());
    }

    private static List<String> channels(Path folder, FolderNotes notes, int width)
            throws StudioException {
        if (notes.channels().size() == width) {
            return notes.channels();
        }
        int arkit = RigChannels.ARKIT.size();
        if (width == arkit || width == arkit - 1) {
            return RigChannels.ARKIT.subList(0, width);
        }
        if (width % 3 != 0 || width < 300) {
            throw new StudioException(
                    TrainingText.of(
                            "data.unknown-width", folder.toString(), Integer.toString(width)));
        }
        return List.of();
    }

    private static String licence(Optional<Conventions> conventions) {
        return conventions.isPresent()
                ? TrainingText.get("data.licence-research")
                : TrainingText.get("data.licence-unknown");
    }

    @Override
    public TrainingData facts() {
        return facts;
    }

    @Override
    public List<DataItem> items() {
        return items;
    }

    @Override
    public List<DataGap> gaps() {
        return gaps;
    }

    @Override
    public TrainingExample read(DataItem item) throws StudioException {
        MotionFile file = motions.get(item.name());
        Path sound = sounds.get(item.name());
        if (file == null || sound == null) {
            throw new IllegalArgumentException("no recording " + item.name());
        }
        return new TrainingExample(
                item.name(),
                item.subject(),
                Speech.read(sound),
                motion(file.file(), facts, file.read(stride)),
                SpeakingStyle.NEUTRAL,
                Optional.empty(),
                item.attributes());
    }

    private static FaceMotion motion(Path file, TrainingData facts, float[][] frames)
            throws StudioException {
        if (facts.channels().isEmpty()) {
            return new MeshSequence(
                    facts.frameRate(), facts.topologyId(), frames, Optional.empty());
        }
        try {
            return new RigSequence(facts.frameRate(), facts.channels(), frames, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    TrainingText.of(
                            "data.not-finite", file.toString(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    @Override
    public void close() {}
}
