package facewright.cli;

import facewright.app.AppText;
import facewright.domain.FrameRate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads option values and complains in words. */
final class Converters {
    private Converters() {}

    /** Teaches all commands our types. */
    static void register(CommandLine line) {
        line.registerConverter(FrameRate.class, Converters::frameRate);
        names(line, facewright.viewport.CameraPreset.class);
        names(line, facewright.io.export.AxesPreset.class);
        names(line, AnimateCommand.FbxMode.class);
        names(line, facewright.metrics.LipVertexError.Preset.class);
        names(line, EvaluateCommand.Unit.class);
        names(line, DatasetCommand.Action.class);
        names(line, facewright.assets.corpus.CorpusProfile.class);
        names(line, CorpusExportCommand.Layout.class);
    }

    private static FrameRate frameRate(String text) {
        try {
            return FrameRate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(AppText.get("cli.bad-rate", text));
        }
    }

    /** Constants by their names in lower case with dashes. */
    private static <E extends Enum<E>> void names(CommandLine line, Class<E> type) {
        ITypeConverter<E> converter =
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(value -> name(value).equals(text))
                                .findFirst()
                                .orElseThrow(() -> new TypeConversionException(wrong(type, text)));
        line.registerConverter(type, converter);
    }

    private static String wrong(Class<? extends Enum<?>> type, String text) {
        return AppText.get(
                "cli.bad-choice",
                text,
                Arrays.stream(type.getEnumConstants())
                        .map(Converters::name)
                        .collect(Collectors.joining(", ")));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
