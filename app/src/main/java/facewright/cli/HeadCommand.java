package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.assets.head.HeadBuilder;
import facewright.assets.head.HeadExport;
import facewright.assets.head.HeadFile;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, exports and draws heads. */
@Command(name = "head", mixinStandardHelpOptions = true, sortOptions = false)
final class HeadCommand implements Callable<Integer> {
    private enum Action {
        LIST,
        EXPORT,
        SHEET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "list|export|sheet", descriptionKey = "head.action")
    private Action action = Action.LIST;

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "head.out")
    private @Nullable Path target;

    @Option(names = "--identity", paramLabel = "NAME", descriptionKey = "head.identity")
    private @Nullable String name;

    @Option(names = "--head", paramLabel = "FILE", descriptionKey = "head.head")
    private @Nullable Path file;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    HeadCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        if (name != null && file != null) {
            throw new UsageException(AppText.of("cli.head.one-head"));
        }
        switch (action) {
            case LIST -> list();
            case EXPORT -> export(required());
            case SHEET -> sheet(required());
        }
        return CommandLine.ExitCode.OK;
    }

    private Path required() throws UsageException {
        if (target == null) {
            throw new UsageException(AppText.of("cli.head.no-out", action));
        }
        return target;
    }

    private void list() {
        if (json) {
            ArrayNode all = Json.array();
            for (Identity identity : Identities.list()) {
                ObjectNode node = all.addObject().put("name", identity.name());
                ObjectNode parameters = node.putObject("parameters");
                for (HeadSlider slider : HeadSlider.values()) {
                    parameters.put(slider.key(), identity.parameters().get(slider));
                }
            }
            Json.print(out, all);
            return;
        }
        TextTable table =
                new TextTable(AppText.get("cli.head.name"), AppText.get("cli.head.age"))
                        .alignRight(1);
        for (Identity identity : Identities.list()) {
            table.row(
                    identity.name(),
                    String.format(Locale.ROOT, "%.0f", identity.parameters().get(HeadSlider.AGE)));
        }
        table.print(out);
        out.println();
        table =
                new TextTable(
                        AppText.get("cli.head.slider"),
                        AppText.get("cli.head.label"),
                        AppText.get("cli.head.range"),
                        AppText.get("cli.head.default"));
        for (HeadSlider slider : HeadSlider.values()) {
            table.row(
                    slider.key(),
                    slider.label().text(),
                    (number(slider.minimum())
                                    + " .. "
                                    + number(slider.maximum())
                                    + " "
                                    + slider.unit().symbol())
                            .strip(),
                    number(slider.standard()));
        }
        table.print(out);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private Optional<Identity> chosen() throws StudioException {
        if (file != null) {
            return Optional.of(HeadFile.read(file));
        }
        return name == null ? Optional.empty() : Optional.of(Identities.find(name));
    }

    private void export(Path folder) throws StudioException {
        Identity identity = chosen().orElse(Identities.list().get(0));
        progress.start(1, 1, identity.name());
        FaceHead head = HeadBuilder.build(identity, progress.part(0, .7), cancel);
        var files = HeadExport.write(head, folder);
        progress.clear();
        files.forEach(out::println);
    }

    private void sheet(Path picture) throws StudioException {
        Optional<Identity> only = chosen();
        HeadSheet sheet =
                only.isPresent()
                        ? HeadSheet.ofChannels(HeadBuilder.build(only.get()), cancel)
                        : HeadSheet.ofIdentities(cancel);
        sheet.write(picture);
        out.println(picture);
    }
}
