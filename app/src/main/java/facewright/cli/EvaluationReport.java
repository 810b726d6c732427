package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.domain.UserText;
import facewright.metrics.Evaluation;
import facewright.metrics.Evaluation.SequenceValues;
import facewright.metrics.MetricDefinition;
import facewright.metrics.MetricValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Says what an evaluation found: tables for people, JSON and CSV for programs. */
final class EvaluationReport {
    /** Keys that files always have; null where the number could not be taken. */
    private static final List<String> ALWAYS = List.of("lve", "fdd", "fddAbsolute");

    private final Evaluation evaluation;
    private final List<UserText> notes;

    EvaluationReport(Evaluation evaluation, List<UserText> notes) {
        this.evaluation = evaluation;
        this.notes = List.copyOf(notes);
    }

    /** Six digits, so that 3.51412e-05 stays readable; a dash where there is no value. */
    static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.6g", value);
    }

    void print(PrintWriter out) {
        List<String> titles = new ArrayList<>();
        titles.add(AppText.get("cli.evaluate.sequence"));
        titles.add(AppText.get("cli.evaluate.frames"));
        titles.addAll(evaluation.overall().keySet());
        TextTable table =
                new TextTable(titles.toArray(String[]::new))
                        .alignRight(
                                IntStream.range(1, titles.size()).boxed().toArray(Integer[]::new));
        int frames = 0;
        for (SequenceValues sequence : evaluation.sequences()) {
            table.row(cells(sequence.name(), sequence.frames(), sequence.values()));
            frames += sequence.frames();
        }
        table.row(cells(AppText.get("cli.evaluate.overall"), frames, evaluation.overall()));
        table.print(out);
        out.println();
        TextTable definitions =
                new TextTable(
                                AppText.get("cli.evaluate.metric"),
                                AppText.get("cli.evaluate.value"),
                                AppText.get("cli.evaluate.unit"),
                                AppText.get("cli.evaluate.definition"))
                        .alignRight(1);
        for (MetricValue value : evaluation.overall().values()) {
            MetricDefinition definition = value.definition();
            definitions.row(
                    definition.id(), number(value.value()), definition.unit(), definition.label());
        }
        definitions.print(out);
        for (UserText note : notes) {
            out.println(AppText.get("cli.evaluate.note", note.text()));
        }
    }

    private static String[] cells(String name, int frames, Map<String, MetricValue> values) {
        List<String> cells = new ArrayList<>(List.of(name, MotionPairs.whole(frames)));
        values.values().forEach(value -> cells.add(number(value.value())));
        return cells.toArray(String[]::new);
    }

    ObjectNode json() {
        ObjectNode root = Json.object();
        ObjectNode definitions = root.putObject("definitions");
        for (MetricValue value : evaluation.overall().values()) {
            describe(definitions.putObject(value.definition().id()), value.definition());
        }
        put(root.putObject("overall"), evaluation.overall());
        ObjectNode sequences = root.putObject("sequences");
        for (SequenceValues sequence : evaluation.sequences()) {
            ObjectNode node = sequences.putObject(sequence.name());
            node.put("frames", sequence.frames());
            node.put("truthFrames", sequence.truthFrames());
            node.put("predictionFrames", sequence.predictionFrames());
            put(node, sequence.values());
        }
        ArrayNode texts = root.putArray("notes");
        notes.forEach(note -> texts.add(note.text()));
        return root;
    }

    private static void describe(ObjectNode node, MetricDefinition definition) {
        node.put("preset", definition.preset());
        node.put("formula", definition.formula());
        node.put("form", definition.form().label());
        node.put("unit", definition.unit());
        ObjectNode mask = node.putObject("mask");
        mask.put("name", definition.mask().name());
        mask.put("entries", definition.mask().entries());
        mask.put("unique", definition.mask().unique());
        node.put("averaging", definition.averaging());
    }

    private static void put(ObjectNode node, Map<String, MetricValue> values) {
        ALWAYS.forEach(node::putNull);
        // JSON has no word for what is not a number, as the recall of a motion that never closes.
        values.forEach(
                (id, value) -> {
                    if (!Double.isNaN(value.value())) {
                        node.put(id, value.value());
                    } else {
                        node.putNull(id);
                    }
                });
    }

    /** One line per number, so that each can carry its definition. */
    String csv() {
        StringBuilder text =
                new StringBuilder(
                        "sequence,frames,metric,value,unit,form,preset,formula,mask,maskEntries,"
                                + "maskUnique,averaging\n");
        int frames = 0;
        for (SequenceValues sequence : evaluation.sequences()) {
            lines(text, sequence.name(), sequence.frames(), sequence.values());
            frames += sequence.frames();
        }
        lines(text, "(overall)", frames, evaluation.overall());
        return text.toString();
    }

    private static void lines(
            StringBuilder text, String sequence, int frames, Map<String, MetricValue> values) {
        for (MetricValue value : values.values()) {
            MetricDefinition definition = value.definition();
            List<String> cells =
                    List.of(
                            sequence,
                            MotionPairs.whole(frames),
                            definition.id(),
                            Double.isNaN(value.value()) ? "" : Double.toString(value.value()),
                            definition.unit(),
                            definition.form().label(),
                            definition.preset(),
                            definition.formula(),
                            definition.mask().name(),
                            MotionPairs.whole(definition.mask().entries()),
                            MotionPairs.whole(definition.mask().unique()),
                            definition.averaging());
            text.append(String.join(",", cells.stream().map(EvaluationReport::quoted).toList()));
            text.append('\n');
        }
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
