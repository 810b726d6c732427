package facewright.io.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.FrameRate;
import facewright.domain.InferenceText;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The manifest as JSON. */
final class ManifestJson {
    private static final String FORMAT = "facewright-corpus";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Names become file names, so they may not lead out of the corpus. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+.-]*");

    private ManifestJson() {}

    static String text(CorpusManifest manifest) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("formatVersion", CorpusManifest.FORMAT_VERSION);
        root.put("profile", manifest.profile());
        root.put("seed", manifest.seed());
        root.put("generator", manifest.generator());
        root.put("licence", manifest.licence());
        root.put("sampleRate", manifest.sampleRate().hertz());
        root.put("frameRate", manifest.frameRate().label());
        manifest.channels().forEach(root.putArray("channels")::add);
        ArrayNode engines = root.putArray("engines");
        for (CorpusEngine engine : manifest.engines()) {
            engines.addObject()
                    .put("id", engine.id())
                    .put("version", engine.version())
                    .put("licence", engine.licence());
        }
        ArrayNode subjects = root.putArray("subjects");
        for (CorpusSubject subject : manifest.subjects()) {
            subjects.add(subject(subject));
        }
        ObjectNode held = root.putObject("leaveOneEngineOut");
        for (CorpusEngine engine : manifest.engines()) {
            ArrayNode names = held.putArray(engine.id());
            manifest.heldOut(engine.id()).forEach(u -> names.add(u.name()));
        }
        ArrayNode utterances = root.putArray("utterances");
        for (CorpusUtterance utterance : manifest.utterances()) {
            utterances.add(utterance(utterance));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    private static ObjectNode subject(CorpusSubject subject) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", subject.id());
        node.put("identity", subject.identity());
        node.put("engine", subject.engine());
        node.put("voice", subject.voice());
        node.put("split", subject.split().id());
        SpeakingStyle style = subject.style();
        node.putObject("style")
                .put("jawGain", style.jawGain())
                .put("lipGain", style.lipGain())
                .put("roundGain", style.roundGain())
                .put("rateGain", style.rateGain())
                .put("leadSeconds", style.leadSeconds());
        return node;
    }

    private static ObjectNode utterance(CorpusUtterance utterance) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", utterance.name());
        node.put("subject", utterance.subject().id());
        node.put("kind", utterance.kind().id());
        node.put("text", utterance.text());
        node.put("durationSeconds", utterance.durationSeconds());
        node.put("frames", utterance.frameCount());
        node.put("seed", utterance.seed());
        utterance.source().ifPresent(source -> node.put("source", source));
        if (!utterance.augmentation().isEmpty()) {
            utterance.augmentation().forEach(node.putArray("augmentation")::add);
        }
        return node;
    }

    static CorpusManifest read(Path file) throws StudioException {
        try {
            return parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileErrors.reading(file, e);
        }
    }

    static CorpusManifest parse(Path file, String text) throws StudioException {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new StudioException(
                    InferenceText.of("corpus.damaged", file.toString(), "JSON"), e);
        }
        if (!root.path("format").asText().equals(FORMAT)) {
            throw SynthVoca.damaged(file, "\"format\": \"" + FORMAT + "\"");
        }
        int version = root.path("formatVersion").asInt();
        if (version > CorpusManifest.FORMAT_VERSION) {
            throw new StudioException(
                    InferenceText.of(
                            "corpus.newer",
                            file.toString(),
                            Integer.toString(version),
                            Integer.toString(CorpusManifest.FORMAT_VERSION)));
        }
        try {
            return manifest(new Fields(file, root, ""));
        } catch (IllegalArgumentException e) {
            throw new StudioException(
                    InferenceText.of(
                            "corpus.damaged", file.toString(), String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static CorpusManifest manifest(Fields root) throws StudioException {
        List<String> channels = new ArrayList<>();
        for (JsonNode node : root.array("channels")) {
            channels.add(node.asText());
        }
        List<CorpusEngine> engines = new ArrayList<>();
        for (Fields node : root.objects("engines")) {
            engines.add(
                    new CorpusEngine(node.text("id"), node.text("version"), node.text("licence")));
        }
        Map<String, CorpusSubject> subjects = new LinkedHashMap<>();
        for (Fields node : root.objects("subjects")) {
            CorpusSubject subject = subject(node);
            if (subjects.put(subject.id(), subject) != null) {
                throw node.wrong("id", "a name that occurs once");
            }
        }
        List<CorpusUtterance> utterances = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields node : root.objects("utterances")) {
            CorpusUtterance utterance = utterance(node, subjects);
            if (!names.add(utterance.name())) {
                throw node.wrong("name", "a name that occurs once");
            }
            utterances.add(utterance);
        }
        return new CorpusManifest(
                root.text("profile"),
                (long) root.number("seed"),
                root.text("generator"),
                root.text("licence"),
                new SampleRate((int) root.number("sampleRate")),
                FrameRate.parse(root.text("frameRate")),
                channels,
                engines,
                List.copyOf(subjects.values()),
                utterances);
    }

    private static CorpusSubject subject(Fields node) throws StudioException {
        Fields style = node.object("style");
        return new CorpusSubject(
                node.text("id"),
                node.text("identity"),
                node.text("engine"),
                node.text("voice"),
                node.choice("split", CorpusSplit.values(), CorpusSplit::id),
                new SpeakingStyle(
                        style.number("jawGain"),
                        style.number("lipGain"),
                        style.number("roundGain"),
                        style.number("rateGain"),
                        style.number("leadSeconds")));
    }

    private static CorpusUtterance utterance(Fields node, Map<String, CorpusSubject> subjects)
            throws StudioException {
        String name = node.text("name");
        if (!NAME.matcher(name).matches()) {
            throw node.wrong("name", "letters, digits and _ + . -");
        }
        CorpusSubject subject = subjects.get(node.text("subject"));
        if (subject == null) {
            throw node.wrong("subject", "one of the subjects");
        }
        List<String> augmentation = new ArrayList<>();
        node.json().path("augmentation").forEach(step -> augmentation.add(step.asText()));
        return new CorpusUtterance(
                name,
                subject,
                node.choice("kind", UtteranceKind.values(), UtteranceKind::id),
                node.text("text"),
                node.number("durationSeconds"),
                (int) node.number("frames"),
                node.json().path("seed").asLong(),
                Optional.ofNullable(node.json().path("source").textValue()),
                augmentation);
    }
}
