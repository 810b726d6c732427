package facewright.training.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.nn.TrainingData;
import facewright.training.TrainingText;
import facewright.training.data.Split;
import java.util.List;
import java.util.Locale;

/** What the doctor found, overall, per check and per recording. */
public final class DoctorReport {
    private static final int SHOWN_ITEMS = 8;

    private final TrainingData data;
    private final List<ItemFacts> items;
    private final List<Finding> findings;

    DoctorReport(TrainingData data, List<ItemFacts> items, List<Finding> findings) {
        this.data = data;
        this.items = List.copyOf(items);
        this.findings = List.copyOf(findings);
    }

    /** The worst level of all. */
    public Level overall() {
        return findings.stream().map(Finding::level).reduce(Level.GREEN, Level::worse);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The worst level of a check. */
    public Level level(Finding.Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::level)
                .reduce(Level.GREEN, Level::worse);
    }

    /** The worst level of what was found on one recording. */
    public Level level(String item) {
        return findings.stream()
                .filter(finding -> finding.items().contains(item))
                .map(Finding::level)
                .reduce(Level.GREEN, Level::worse);
    }

    /** Number of recordings that were read. */
    public int itemCount() {
        return items.size();
    }

    /** The first few recordings of a finding, as a text. */
    public static String shownItems(Finding finding) {
        List<String> names = finding.items();
        if (names.size() <= SHOWN_ITEMS) {
            return String.join(", ", names);
        }
        return TrainingText.get(
                "doctor.and-more",
                String.join(", ", names.subList(0, SHOWN_ITEMS)),
                names.size() - SHOWN_ITEMS);
    }

    /** One line on what the data set is. */
    public String summary() {
        return TrainingText.get(
                "doctor.summary",
                data.name(),
                data.id(),
                count(Split.TRAIN),
                count(Split.VALIDATION),
                count(Split.TEST),
                data.vertexCount() > 0
                        ? TrainingText.get("doctor.vertices", Integer.toString(data.vertexCount()))
                        : TrainingText.get("doctor.channels", data.channels().size()),
                data.frameRate().label());
    }

    private long count(Split split) {
        return items.stream().filter(item -> item.item().split() == split).count();
    }

    /** For programs. */
    public ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", 1);
        root.put("overall", overall().id());
        ObjectNode facts = root.putObject("data");
        facts.put("kind", data.id());
        facts.put("name", data.name());
        facts.put("licence", data.licence());
        facts.put("frameRate", data.frameRate().label());
        facts.put("lengthUnit", data.lengthUnit());
        facts.put("vertices", data.vertexCount());
        facts.put("channels", data.channels().size());
        ObjectNode checks = root.putObject("checks");
        for (Finding.Check check : Finding.Check.values()) {
            checks.put(check.id(), level(check).id());
        }
        for (Finding finding : findings) {
            ObjectNode node = root.withArray("findings").addObject();
            node.put("check", finding.check().id());
            node.put("level", finding.level().id());
            node.put("problem", finding.problem().text());
            node.put("fix", finding.fix().text());
            finding.items().forEach(node.putArray("items")::add);
        }
        for (ItemFacts item : items) {
            ObjectNode node = root.withArray("items").addObject();
            node.put("name", item.item().name());
            node.put("subject", item.item().subject());
            node.put("split", item.item().split().id());
            node.put("level", level(item.item().name()).id());
            node.put("frames", item.frames());
            node.put("seconds", item.seconds());
        }
        return root;
    }

    /** A page of its own that needs nothing else. */
    public String html() {
        StringBuilder page = new StringBuilder(1 << 14);
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(TrainingText.get("doctor.title", data.name())))
                .append("</title><style>body{font:15px system-ui,sans-serif;margin:2em auto;")
                .append("max-width:70em;padding:0 1em;color:#222}table{border-collapse:collapse;")
                .append("width:100%}td,th{text-align:left;padding:.4em .6em;border-bottom:1px ")
                .append("solid #ddd;vertical-align:top}.l{display:inline-block;padding:.1em .6em;")
                .append("border-radius:1em;color:#fff;font-size:.85em}.green{background:#2e7d32}")
                .append(".amber{background:#b26a00}.red{background:#b71c1c}small{color:#666}")
                .append("</style></head><body><h1>")
                .append(escape(TrainingText.get("doctor.title", data.name())))
                .append("</h1><p>")
                .append(badge(overall()))
                .append(' ')
                .append(escape(summary()))
                .append("</p><table>");
        for (Finding.Check check : Finding.Check.values()) {
            page.append("<tr><td>").append(badge(level(check))).append("</td><th>");
            page.append(escape(name(check))).append("</th><td>");
            for (Finding finding : findings) {
                if (finding.check() == check) {
                    page.append("<p>").append(badge(finding.level())).append(' ');
                    page.append(escape(finding.problem().text())).append("<br><b>");
                    page.append(escape(finding.fix().text())).append("</b>");
                    if (!finding.items().isEmpty()) {
                        page.append("<br><small>").append(escape(shownItems(finding)));
                        page.append("</small>");
                    }
                    page.append("</p>");
                }
            }
            page.append("</td></tr>");
        }
        page.append("</table><h2>")
                .append(escape(TrainingText.get("doctor.recordings")))
                .append("</h2><table>");
        for (ItemFacts item : items) {
            page.append("<tr><td>").append(badge(level(item.item().name()))).append("</td><td>");
            page.append(escape(item.item().name())).append("</td><td>");
            page.append(escape(item.item().subject())).append("</td><td>");
            page.append(item.item().split().id()).append("</td><td>").append(item.frames());
            page.append("</td><td>");
            page.append(String.format(Locale.ROOT, "%.2f s", item.seconds())).append("</td></tr>");
        }
        return page.append("</table></body></html>\n").toString();
    }

    /** What a check is called. */
    public static String name(Finding.Check check) {
        return switch (check) {
            case FILES -> TrainingText.get("doctor.check-files");
            case TOPOLOGY -> TrainingText.get("doctor.check-topology");
            case FRAME_RATE -> TrainingText.get("doctor.check-frame-rate");
            case LENGTHS -> TrainingText.get("doctor.check-lengths");
            case COMPLETENESS -> TrainingText.get("doctor.check-completeness");
            case VALUES -> TrainingText.get("doctor.check-values");
            case HEAD -> TrainingText.get("doctor.check-head");
            case SILENCE -> TrainingText.get("doctor.check-silence");
            case DUPLICATES -> TrainingText.get("doctor.check-duplicates");
            case SPLITS -> TrainingText.get("doctor.check-splits");
        };
    }

    private static String badge(Level level) {
        return "<span class=\"l " + level.id() + "\">" + level.id() + "</span>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
