package facewright.cli;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.engine.BundleDescription;
import facewright.engine.ModelBundle;
import facewright.engine.WeightImporter;
import facewright.io.weights.TensorInfo;
import facewright.io.weights.WeightFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model bundle from weights that were trained elsewhere. */
@Command(name = "import-weights", mixinStandardHelpOptions = true, sortOptions = false)
final class ImportWeightsCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "FILE", descriptionKey = "import-weights.file")
    private Path file = Path.of("");

    @Option(
            names = "--method",
            paramLabel = "ID",
            required = true,
            descriptionKey = "import-weights.method")
    private String methodId = "";

    @Option(
            names = "--out",
            paramLabel = "BUNDLE",
            required = true,
            descriptionKey = "import-weights.out")
    private Path bundle = Path.of("");

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "import-weights.set")
    private Map<String, String> options = new LinkedHashMap<>();

    ImportWeightsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws StudioException {
        WeightImporter importer = importer();
        String name = String.valueOf(file.getFileName());
        try (WeightFile weights = WeightFile.open(file)) {
            WeightImporter.Plan plan =
                    importer.plan(weights, name, new WeightImporter.Options(options));
            Map<String, TensorInfo> infos = new LinkedHashMap<>();
            for (Map.Entry<String, String> entry : plan.tensors().entrySet()) {
                TensorInfo info = weights.tensors().get(entry.getValue());
                if (info == null) {
                    throw new IllegalStateException(name + " has no tensor " + entry.getValue());
                }
                infos.put(entry.getKey(), info);
            }
            ModelBundle written =
                    ModelBundle.write(
                            bundle.toAbsolutePath().normalize(),
                            plan.description(),
                            infos,
                            tensor -> weights.read(source(plan, tensor)));
            BundleDescription description = written.description();
            out.println(
                    AppText.get(
                            "cli.import-weights.done",
                            infos.size(),
                            name,
                            written.name(),
                            description.methodId()));
        }
        return 0;
    }

    private static String source(WeightImporter.Plan plan, String tensor) {
        return plan.tensors().getOrDefault(tensor, tensor);
    }

    private WeightImporter importer() {
        List<WeightImporter> importers =
                ServiceLoader.load(WeightImporter.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        return importers.stream()
                .filter(candidate -> candidate.methodId().equals(methodId))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageException(
                                        AppText.of(
                                                "cli.import-weights.unknown-method",
                                                methodId,
                                                importers.isEmpty()
                                                        ? "-"
                                                        : String.join(
                                                                ", ",
                                                                importers.stream()
                                                                        .map(
                                                                                WeightImporter
                                                                                        ::methodId)
                                                                        .sorted()
                                                                        .toList()))));
    }
}
