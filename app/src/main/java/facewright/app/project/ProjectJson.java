package facewright.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.audio.AudioFinding.Severity;
import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a {@link ProjectDocument} into JSON of the current format version and back. */
final class ProjectJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProjectJson() {}

    // ---- writing ---------------------------------------------------------------------------

    static ObjectNode toJson(ProjectDocument document) {
        ObjectNode root = JSON.createObjectNode();
        root.put(ProjectMigrations.VERSION_KEY, ProjectMigrations.CURRENT_VERSION);
        root.put("application", "Facewright " + document.applicationVersion());
        root.put("savedAt", document.savedAt());
        root.put("selectedClip", document.selectedClip());
        root.put("selectedTake", document.selectedTake());
        HeadJson.write(document.head(), root.putObject("head"));
        if (!document.ownWords().isEmpty()) {
            SpeechJson.writeWords(document.ownWords(), root.putObject("ownWords"));
        }
        ArrayNode clips = root.putArray("clips");
        document.clips().forEach(clip -> write(clip, clips.addObject()));
        return root;
    }

    private static void write(ProjectDocument.Clip clip, ObjectNode node) {
        node.put("id", clip.id()).put("name", clip.name());
        node.put("audio", clip.path()).put("audioSha256", clip.sha256());
        clip.summary()
                .ifPresent(
                        summary -> {
                            ObjectNode report = node.putObject("audioSummary");
                            report.put("durationSeconds", summary.durationSeconds())
                                    .put("rateHertz", summary.rateHertz())
                                    .put("channelCount", summary.channelCount())
                                    .put("loudnessLufs", summary.loudnessLufs())
                                    .put("clippedSamples", summary.clippedSamples())
                                    .put("severity", lower(summary.severity()));
                            ArrayNode findings = report.putArray("findings");
                            summary.findings().forEach(findings::add);
                        });
        if (!clip.speech().equals(ClipSpeech.NONE)) {
            SpeechJson.write(clip.speech(), node.putObject("speech"));
        }
        ArrayNode takes = node.putArray("takes");
        clip.takes().forEach(take -> write(take, takes.addObject()));
    }

    private static void write(ProjectDocument.Take take, ObjectNode node) {
        node.put("id", take.id()).put("name", take.name());
        node.put("method", take.methodId()).put("colourIndex", take.colourIndex());
        write(take.parameters(), node.putObject("parameters"));
        node.put("seed", take.seed()).put("frameRate", text(take.frameRate()));
        take.made().ifPresent(made -> write(made, node.putObject("motion")));
    }

    private static void write(ProjectDocument.Made made, ObjectNode node) {
        made.file()
                .ifPresent(
                        file -> {
                            node.put("file", file.path());
                            file.posePath().ifPresent(pose -> node.put("headPoseFile", pose));
                            if (file.channels().isEmpty()) {
                                node.put("verticesOfTopology", file.topologyHash());
                            } else {
                                ArrayNode channels = node.putArray("channels");
                                file.channels().forEach(channels::add);
                            }
                        });
        node.put("frameRate", text(made.frameRate()));
        if (!Double.isNaN(made.realTimeFactor())) {
            node.put("realTimeFactor", made.realTimeFactor());
        }
        Provenance provenance = made.provenance();
        ObjectNode origin = node.putObject("provenance");
        origin.put("method", provenance.methodId())
                .put("methodVersion", provenance.methodVersion())
                .put("seed", provenance.seed())
                .put("audioSha256", provenance.audioSha256())
                .put("topologyHash", provenance.topologyHash());
        provenance.phonesSha256().ifPresent(hash -> origin.put("phonesSha256", hash));
        provenance.weightsSha256().ifPresent(hash -> origin.put("weightsSha256", hash));
        origin.put("applicationVersion", provenance.applicationVersion())
                .put("createdAt", provenance.createdAt().toString());
        write(provenance.parameters(), origin.putObject("parameters"));
    }

    private static void write(Map<String, String> texts, ObjectNode node) {
        new TreeMap<>(texts).forEach(node::put);
    }

    private static String text(FrameRate rate) {
        return rate.denominator() == 1
                ? Integer.toString(rate.numerator())
                : rate.numerator() + "/" + rate.denominator();
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    // ---- reading ---------------------------------------------------------------------------

    /**
     * @param root of the current format version
     * @throws IllegalArgumentException when it is no such document; the message names the place
     */
    static ProjectDocument fromJson(JsonNode root) {
        List<ProjectDocument.Clip> clips = new ArrayList<>();
        for (JsonNode node : array(root, "clips")) {
            clips.add(clip(node));
        }
        return new ProjectDocument(
                root.path("application").asText(""),
                root.path("savedAt").asText(""),
                clips,
                SpeechJson.readWords(root.path("ownWords")),
                HeadJson.read(root.path("head")),
                root.path("selectedClip").asText(""),
                root.path("selectedTake").asText(""));
    }

    private static ProjectDocument.Clip clip(JsonNode node) {
        List<ProjectDocument.Take> takes = new ArrayList<>();
        for (JsonNode take : array(node, "takes")) {
            takes.add(take(take));
        }
        JsonNode summary = node.path("audioSummary");
        return new ProjectDocument.Clip(
                id(node),
                text(node, "name"),
                text(node, "audio"),
                node.path("audioSha256").asText(""),
                summary.isObject() ? Optional.of(summary(summary)) : Optional.empty(),
                node.hasNonNull("speech") ? SpeechJson.read(node.path("speech")) : ClipSpeech.NONE,
                takes);
    }

    private static AudioSummary summary(JsonNode node) {
        List<String> findings = new ArrayList<>();
        node.path("findings").forEach(finding -> findings.add(finding.asText()));
        return new AudioSummary(
                node.path("durationSeconds").asDouble(),
                node.path("rateHertz").asInt(),
                node.path("channelCount").asInt(),
                node.path("loudnessLufs").asDouble(),
                node.path("clippedSamples").asLong(),
                Severity.valueOf(node.path("severity").asText("ok").toUpperCase(Locale.ROOT)),
                findings);
    }

    private static ProjectDocument.Take take(JsonNode node) {
        JsonNode motion = node.path("motion");
        return new ProjectDocument.Take(
                id(node),
                text(node, "name"),
                text(node, "method"),
                node.path("colourIndex").asInt(),
                texts(node.path("parameters")),
                node.path("seed").asLong(),
                FrameRate.parse(text(node, "frameRate")),
                motion.isObject() ? Optional.of(made(motion)) : Optional.empty());
    }

    private static ProjectDocument.Made made(JsonNode node) {
        Optional<MotionFile> file = Optional.empty();
        if (node.hasNonNull("file")) {
            List<String> channels = new ArrayList<>();
            node.path("channels").forEach(channel -> channels.add(channel.asText()));
            file =
                    Optional.of(
                            new MotionFile(
                                    text(node, "file"),
                                    channels,
                                    node.path("verticesOfTopology").asText(""),
                                    optional(node, "headPoseFile")));
        }
        return new ProjectDocument.Made(
                provenance(node.path("provenance")),
                FrameRate.parse(text(node, "frameRate")),
                node.path("realTimeFactor").asDouble(Double.NaN),
                file);
    }

    private static Provenance provenance(JsonNode node) {
        Instant createdAt;
        try {
            createdAt = Instant.parse(text(node, "createdAt"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("createdAt is no time", e);
        }
        return new Provenance(
                text(node, "method"),
                text(node, "methodVersion"),
                texts(node.path("parameters")),
                node.path("seed").asLong(),
                text(node, "audioSha256"),
                optional(node, "phonesSha256"),
                text(node, "topologyHash"),
                optional(node, "weightsSha256"),
                text(node, "applicationVersion"),
                createdAt);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> result = new LinkedHashMap<>();
        node.properties().forEach(entry -> result.put(entry.getKey(), entry.getValue().asText()));
        return result;
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.path(key).asText()) : Optional.empty();
    }

    /** Ids become parts of file names. */
    private static String id(JsonNode node) {
        String id = text(node, "id");
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("id \"" + id + "\" is none");
        }
        return id;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return value.asText();
    }

    private static JsonNode array(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isArray()) {
            throw new IllegalArgumentException("\"" + key + "\" is no list");
        }
        return value;
    }
}
