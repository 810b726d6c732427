package facewright.cli;

import facewright.app.AppText;
import facewright.domain.StudioException;
import facewright.io.template.TemplateFile;
import facewright.method.AnimationMethod;
import facewright.method.CheckpointMethod;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for weights that were published with the original implementation of a method. */
final class CheckpointOptions {
    @Option(names = "--weights", paramLabel = "FILE", descriptionKey = "animate.weights")
    private @Nullable Path weights;

    @Option(names = "--codebook", paramLabel = "FILE", descriptionKey = "animate.codebook")
    private @Nullable Path codebook;

    @Option(names = "--template", paramLabel = "FILE", descriptionKey = "animate.template")
    private @Nullable Path template;

    @Option(names = "--config", paramLabel = "JSON", descriptionKey = "animate.config")
    private @Nullable Path config;

    @Option(names = "--raw", descriptionKey = "animate.raw")
    boolean raw;

    /** Whether any of them was given. */
    boolean isUsed() {
        return weights != null || codebook != null || template != null || config != null || raw;
    }

    /** The method, if it can run such weights. */
    CheckpointMethod method(AnimationMethod method) {
        if (method instanceof CheckpointMethod checkpoint) {
            return checkpoint;
        }
        throw new UsageException(AppText.of("cli.animate.no-checkpoints", method.id()));
    }

    /**
     * The files, checked for being named.
     *
     * @throws StudioException when the template cannot be read
     */
    CheckpointMethod.Files files(AnimationMethod method) throws StudioException {
        if (weights == null) {
            throw new UsageException(AppText.of("cli.animate.needs", "--weights"));
        }
        if (template == null) {
            throw new UsageException(AppText.of("cli.animate.needs", "--template"));
        }
        if (codebook == null && method(method).needsCodebook()) {
            throw new UsageException(AppText.of("cli.animate.needs", "--codebook"));
        }
        return new CheckpointMethod.Files(
                weights,
                Optional.ofNullable(codebook),
                Optional.ofNullable(config),
                TemplateFile.read(template));
    }
}
