package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.assets.corpus.engine.EngineStatus;
import facewright.assets.corpus.engine.SpeechEngine;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which speech engines can speak here, and how to install the others. */
@Command(name = "engines", mixinStandardHelpOptions = true)
final class CorpusEnginesCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    CorpusEnginesCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        ArrayNode list = Json.array();
        for (SpeechEngine engine : CorpusCommand.engines()) {
            EngineStatus status = engine.check();
            if (json) {
                list.add(describe(engine, status));
            } else {
                out.println(line(engine, status));
            }
        }
        if (json) {
            Json.print(out, list);
        }
        return 0;
    }

    private static String line(SpeechEngine engine, EngineStatus status) {
        if (status instanceof EngineStatus.Ready ready) {
            return AppText.get(
                    "cli.corpus.engine-ready", engine.id(), ready.version(), engine.licence());
        }
        EngineStatus.Missing missing = (EngineStatus.Missing) status;
        return AppText.get(
                "cli.corpus.engine-missing",
                engine.id(),
                missing.reason(),
                missing.installCommand());
    }

    private static ObjectNode describe(SpeechEngine engine, EngineStatus status) {
        ObjectNode node = Json.object();
        node.put("id", engine.id());
        node.put("licence", engine.licence());
        node.put("ready", status instanceof EngineStatus.Ready);
        if (status instanceof EngineStatus.Ready ready) {
            node.put("version", ready.version());
        } else if (status instanceof EngineStatus.Missing missing) {
            node.put("reason", missing.reason());
            node.put("install", missing.installCommand());
        }
        return node;
    }
}
