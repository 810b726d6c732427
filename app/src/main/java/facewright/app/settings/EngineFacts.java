package facewright.app.settings;

import facewright.app.AppText;
import facewright.engine.EngineReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an {@link EngineReport} says, in lines for people. */
public final class EngineFacts {
    private static final double GIGABYTE = 1e9;

    private EngineFacts() {}

    /** A name and what is known about it. */
    public record Fact(String name, String value) {}

    public static List<Fact> of(EngineReport report) {
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                "engine.networks",
                AppText.get(report.ready() ? "engine.run" : "engine.do-not-run"));
        add(facts, "engine.engine", report.engine());
        add(facts, "engine.connector", "DJL " + report.connector());
        report.flavour().ifPresent(flavour -> add(facts, "engine.flavour", flavour));
        report.folder().ifPresent(folder -> add(facts, "engine.folder", folder));
        add(facts, "engine.system", report.system());
        add(facts, "engine.threads", Integer.toString(report.threads()));
        for (EngineReport.DeviceInfo device : report.devices()) {
            facts.add(
                    new Fact(
                            AppText.get("engine.device", device.device()),
                            AppText.get(
                                    "engine.memory",
                                    device.description(),
                                    gigabytes(device.totalBytes()),
                                    gigabytes(device.freeBytes()))));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String key, String value) {
        facts.add(new Fact(AppText.get(key), value));
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / GIGABYTE);
    }
}
