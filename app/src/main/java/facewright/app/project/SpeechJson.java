package facewright.app.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The part of a project document about what is said in a clip; times are seconds. */
final class SpeechJson {
    private SpeechJson() {}

    static void write(ClipSpeech speech, ObjectNode node) {
        node.put("transcript", speech.transcript());
        if (speech.doubtful()) {
            node.put("doubtful", true);
        }
        PhoneTrack track = speech.track().orElse(null);
        if (track == null) {
            return;
        }
        node.put("alphabet", track.alphabet().name().toLowerCase(Locale.ROOT));
        node.put("durationSeconds", track.durationSeconds());
        ArrayNode phones = node.putArray("phones");
        for (Phone phone : track.phones()) {
            phones.addArray().add(phone.symbol()).add(phone.startSeconds()).add(phone.endSeconds());
        }
        if (speech.isOutOfStep()) {
            node.put("alignedTranscript", speech.alignedTranscript());
        }
        if (speech.isDraft()) {
            speech.confidences().forEach(node.putArray("confidences")::add);
        }
        ArrayNode words = node.putArray("words");
        for (int w = 0; w < track.words().size(); w++) {
            Word word = track.words().get(w);
            ArrayNode entry =
                    words.addArray()
                            .add(word.text())
                            .add(word.startSeconds())
                            .add(word.endSeconds());
            if (speech.doubtfulWords().contains(w)) {
                entry.add("doubtful");
            }
        }
    }

    static void writeWords(Map<String, List<String>> words, ObjectNode node) {
        new TreeMap<>(words)
                .forEach((word, variants) -> variants.forEach(node.putArray(word)::add));
    }

    static Map<String, List<String>> readWords(JsonNode node) {
        Map<String, List<String>> words = new TreeMap<>();
        node.properties()
                .forEach(
                        entry -> {
                            List<String> variants = new ArrayList<>();
                            entry.getValue().forEach(sounds -> variants.add(sounds.asText()));
                            words.put(entry.getKey(), List.copyOf(variants));
                        });
        return words;
    }

    /**
     * @throws IllegalArgumentException when it is no such description
     */
    static ClipSpeech read(JsonNode node) {
        String transcript = node.path("transcript").asText("");
        if (!node.hasNonNull("phones")) {
            return new ClipSpeech(transcript, Optional.empty(), Set.of(), false);
        }
        List<Phone> phones = new ArrayList<>();
        for (JsonNode phone : node.path("phones")) {
            phones.add(
                    new Phone(
                            phone.path(0).asText(),
                            phone.path(1).asDouble(),
                            phone.path(2).asDouble()));
        }
        List<Word> words = new ArrayList<>();
        Set<Integer> doubtful = new HashSet<>();
        for (JsonNode word : node.path("words")) {
            if (word.size() > 3) {
                doubtful.add(words.size());
            }
            words.add(
                    new Word(
                            word.path(0).asText(),
                            word.path(1).asDouble(),
                            word.path(2).asDouble()));
        }
        List<Double> confidences = new ArrayList<>();
        node.path("confidences").forEach(value -> confidences.add(value.asDouble()));
        try {
            PhoneTrack track =
                    PhoneTrack.of(
                            PhoneAlphabet.valueOf(
                                    node.path("alphabet").asText().toUpperCase(Locale.ROOT)),
                            node.path("durationSeconds").asDouble(),
                            phones,
                            words);
            return new ClipSpeech(
                    transcript,
                    Optional.of(track),
                    doubtful,
                    node.path("doubtful").asBoolean(false),
                    confidences,
                    node.path("alignedTranscript").asText(transcript));
        } catch (StudioException e) {
            throw new IllegalArgumentException("the speech of a clip is damaged", e);
        }
    }
}
