package facewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.domain.UserText;
import facewright.method.AnimationMethod;
import facewright.method.Availability;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.MethodRegistry;
import facewright.method.Parameter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the methods: id, name, licences, whether they can run, and their parameters. */
@Command(name = "methods", mixinStandardHelpOptions = true)
final class MethodsCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    MethodsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        MethodContext context = new MethodContext(StudioFolders.data());
        MethodRegistry registry = MethodRegistry.discover();
        if (json) {
            Json.print(out, describe(registry, context));
        } else {
            list(out, registry, context);
        }
        return 0;
    }

    private static void list(PrintWriter out, MethodRegistry registry, MethodContext context) {
        TextTable table =
                new TextTable(
                        AppText.get("cli.methods.id"),
                        AppText.get("cli.methods.name"),
                        AppText.get("cli.methods.licence"),
                        AppText.get("cli.methods.availability"));
        for (AnimationMethod method : registry.methods()) {
            MethodDescriptor descriptor = method.descriptor();
            table.row(
                    method.id(),
                    descriptor.name().text(),
                    licence(descriptor),
                    words(method.availability(context)));
        }
        table.print(out);
        for (AnimationMethod method : registry.methods()) {
            out.println();
            out.println(AppText.get("cli.methods.parameters", method.id()));
            TextTable parameters =
                    new TextTable(
                            AppText.get("cli.methods.key"),
                            AppText.get("cli.methods.default"),
                            AppText.get("cli.methods.values"),
                            AppText.get("cli.methods.help"));
            for (Parameter parameter : method.parameters().parameters()) {
                parameters.row(
                        parameter.key(),
                        parameter.defaultText(),
                        values(parameter),
                        parameter.help().text());
            }
            parameters.print(out);
        }
    }

    private static String licence(MethodDescriptor descriptor) {
        Optional<String> weights = descriptor.weightsLicence();
        return weights.isEmpty()
                ? descriptor.codeLicence()
                : AppText.get("cli.methods.licences", descriptor.codeLicence(), weights.get());
    }

    private static String words(Availability availability) {
        Optional<UserText> why = reason(availability);
        return why.isEmpty() ? AppText.get("cli.methods.ready") : why.get().text();
    }

    private static Optional<UserText> reason(Availability availability) {
        if (availability instanceof Availability.NeedsWeights needs) {
            return Optional.of(needs.explanation());
        }
        if (availability instanceof Availability.Unsupported unsupported) {
            return Optional.of(unsupported.reason());
        }
        return Optional.empty();
    }

    private static String values(Parameter parameter) {
        if (parameter instanceof Parameter.Numeric numeric) {
            return (trimmed(numeric.minimum())
                            + " .. "
                            + trimmed(numeric.maximum())
                            + " "
                            + numeric.unit())
                    .strip();
        }
        return parameter instanceof Parameter.Choice choice
                ? String.join(", ", choice.options())
                : "true, false";
    }

    private static String trimmed(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%s", (float) value);
    }

    private static ArrayNode describe(MethodRegistry registry, MethodContext context) {
        ArrayNode methods = Json.array();
        for (AnimationMethod method : registry.methods()) {
            MethodDescriptor descriptor = method.descriptor();
            Availability availability = method.availability(context);
            ObjectNode node = methods.addObject();
            node.put("id", method.id());
            node.put("name", descriptor.name().text());
            node.put("summary", descriptor.summary().text());
            node.put("version", descriptor.version());
            descriptor.paper().ifPresent(paper -> node.put("paper", paper));
            node.put("codeLicence", descriptor.codeLicence());
            descriptor.weightsLicence().ifPresent(licence -> node.put("weightsLicence", licence));
            node.put("output", descriptor.output().name().toLowerCase(Locale.ROOT));
            node.put("ready", availability instanceof Availability.Ready);
            reason(availability).ifPresent(why -> node.put("reason", why.text()));
            ArrayNode parameters = node.putArray("parameters");
            for (Parameter parameter : method.parameters().parameters()) {
                describe(parameters.addObject(), parameter);
            }
        }
        return methods;
    }

    private static void describe(ObjectNode node, Parameter parameter) {
        node.put("key", parameter.key());
        node.put("prompt", parameter.prompt().text());
        node.put("help", parameter.help().text());
        node.put("default", parameter.defaultText());
        if (parameter instanceof Parameter.Numeric numeric) {
            node.put("minimum", numeric.minimum());
            node.put("maximum", numeric.maximum());
            node.put("unit", numeric.unit());
        } else if (parameter instanceof Parameter.Choice choice) {
            choice.options().forEach(node.putArray("options")::add);
        }
    }
}
