package facewright.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.settings.EngineFacts;
import facewright.engine.EngineReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what networks run on here, and what is missing. */
@Command(name = "engine", mixinStandardHelpOptions = true)
final class EngineCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    EngineCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        EngineReport report = EngineReport.collect();
        if (json) {
            Json.print(out, describe(report));
        } else {
            print(report);
        }
        return report.ready() ? 0 : Main.FAILED;
    }

    private void print(EngineReport report) {
        TextTable facts = new TextTable("", "");
        for (EngineFacts.Fact fact : EngineFacts.of(report)) {
            facts.row(fact.name(), fact.value());
        }
        facts.print(out);
        for (String finding : report.findings()) {
            out.println();
            out.println(finding);
        }
    }

    private static ObjectNode describe(EngineReport report) {
        ObjectNode node = Json.object();
        node.put("ready", report.ready());
        node.put("engine", report.engine());
        node.put("connector", "DJL " + report.connector());
        report.flavour().ifPresent(f -> node.put("flavour", f));
        report.folder().ifPresent(f -> node.put("folder", f));
        node.put("system", report.system());
        node.put("threads", report.threads());
        for (EngineReport.DeviceInfo device : report.devices()) {
            node.withArray("devices")
                    .addObject()
                    .put("device", device.device().toString())
                    .put("description", device.description())
                    .put("totalBytes", device.totalBytes())
                    .put("freeBytes", device.freeBytes());
        }
        report.findings().forEach(node.putArray("findings")::add);
        return node;
    }
}
