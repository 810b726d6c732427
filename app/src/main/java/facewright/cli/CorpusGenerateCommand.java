package facewright.cli;

import facewright.app.AppText;
import facewright.app.AppVersion;
import facewright.assets.corpus.CorpusGenerator;
import facewright.assets.corpus.CorpusOptions;
import facewright.assets.corpus.CorpusProfile;
import facewright.assets.corpus.GeneratedCorpus;
import facewright.assets.corpus.engine.EngineStatus;
import facewright.assets.corpus.engine.SpeechEngine;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.SynthVoca;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a corpus. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusGenerateCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            required = true,
            descriptionKey = "corpus.profile")
    private CorpusProfile profile = CorpusProfile.VOCA;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "corpus.out")
    private Path folder = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "corpus.seed")
    private long seed = 1;

    @Option(
            names = "--engines",
            paramLabel = "NAME",
            split = ",",
            descriptionKey = "corpus.engines")
    private List<String> engines = new ArrayList<>();

    @Option(names = "--augment", paramLabel = "N", descriptionKey = "corpus.augment")
    private @Nullable Integer copies;

    @Option(names = "--formant", paramLabel = "N", descriptionKey = "corpus.formant")
    private @Nullable Integer formantCopies;

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "1",
            descriptionKey = "corpus.share")
    private double share = 1;

    @Option(names = "--as", paramLabel = "LAYOUT", descriptionKey = "corpus.as-too")
    private CorpusExportCommand.@Nullable Layout layout;

    CorpusGenerateCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        List<SpeechEngine> ready = new ArrayList<>();
        for (SpeechEngine engine : CorpusCommand.engines(engines)) {
            if (engine.check() instanceof EngineStatus.Missing missing) {
                out.println(
                        AppText.get(
                                "cli.corpus.engine-skipped",
                                engine.id(),
                                missing.installCommand()));
            } else {
                ready.add(engine);
            }
        }
        out.flush();
        CorpusOptions options;
        try {
            boolean wide = profile == CorpusProfile.WIDE;
            options =
                    new CorpusOptions(
                            profile,
                            folder,
                            seed,
                            ready,
                            Objects.requireNonNullElse(copies, wide ? 2 : 0),
                            Objects.requireNonNullElse(formantCopies, wide ? 1 : 0),
                            share,
                            AppVersion.current());
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    AppText.of("cli.corpus.bad-options", String.valueOf(e.getMessage())));
        }
        GeneratedCorpus made;
        progress.start(1, 1, folder.toString());
        try {
            made = new CorpusGenerator(options).run(progress, cancel);
        } finally {
            progress.clear();
        }
        if (layout != null) {
            Path target = folder.resolve(layout.name().toLowerCase(Locale.ROOT));
            CorpusExportCommand.write(SynthVoca.open(folder), layout, target, progress, cancel);
            out.println(AppText.get("cli.corpus.exported", folder, target));
        }
        List<CorpusUtterance> utterances = made.manifest().utterances();
        out.println(
                AppText.get(
                        "cli.corpus.made",
                        utterances.stream().filter(CorpusUtterance::isOriginal).count(),
                        utterances.size(),
                        utterances.stream().mapToDouble(CorpusUtterance::durationSeconds).sum()
                                / 60,
                        made.manifest().subjects().size(),
                        folder,
                        made.rejections().size()));
        return 0;
    }
}
