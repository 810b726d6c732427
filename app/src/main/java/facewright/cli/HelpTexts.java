package facewright.cli;

import facewright.app.AppText;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The help texts of options, from the message bundle, in the form that picocli formats. Picocli
 * looks only at keys that {@link #getKeys} names.
 */
final class HelpTexts extends ResourceBundle {
    private final Map<String, String> texts;

    /**
     * @param texts help texts by the description key of their option
     */
    HelpTexts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String text = texts.get(key);
        return text == null ? null : text.replace("%", "%%");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    /** The texts of all commands. */
    static HelpTexts all() {
        return new HelpTexts(
                Map.ofEntries(
                        entry("mixinStandardHelpOptions.help", "cli.option.help"),
                        entry("mixinStandardHelpOptions.version", "cli.option.version"),
                        entry("verbose", "cli.option.verbose"),
                        entry("json", "cli.option.json"),
                        entry("libtorch", "cli.option.libtorch"),
                        entry("animate.audio", "cli.animate.option.audio"),
                        entry("animate.method", "cli.animate.option.method"),
                        entry("animate.transcript", "cli.animate.option.transcript"),
                        entry("animate.dictionary", "cli.animate.option.dictionary"),
                        entry("animate.bundle", "cli.animate.option.bundle"),
                        entry("animate.set", "cli.animate.option.set"),
                        entry("quality.corpus", "cli.quality.option.corpus"),
                        entry("quality.method", "cli.quality.option.method"),
                        entry("quality.bundle", "cli.quality.option.bundle"),
                        entry("quality.without", "cli.quality.option.without"),
                        entry("quality.limit", "cli.quality.option.limit"),
                        entry("quality.json", "cli.quality.option.json"),
                        entry("animate.fps", "cli.animate.option.fps"),
                        entry("animate.seed", "cli.animate.option.seed"),
                        entry("animate.out", "cli.animate.option.out"),
                        entry("animate.format", "cli.animate.option.format"),
                        entry("animate.fbx-mode", "cli.animate.option.fbx-mode"),
                        entry("animate.axes", "cli.animate.option.axes"),
                        entry("animate.view", "cli.animate.option.view"),
                        entry("align.audio", "cli.align.option.audio"),
                        entry("align.transcript", "cli.align.option.transcript"),
                        entry("align.text", "cli.align.option.text"),
                        entry("align.recognise", "cli.align.option.recognise"),
                        entry("align.dictionary", "cli.align.option.dictionary"),
                        entry("align.out", "cli.align.option.out"),
                        entry("animate.weights", "cli.animate.option.weights"),
                        entry("animate.codebook", "cli.animate.option.codebook"),
                        entry("animate.template", "cli.animate.option.template"),
                        entry("animate.config", "cli.animate.option.config"),
                        entry("animate.raw", "cli.animate.option.raw"),
                        entry("cache.action", "cli.cache.option.action"),
                        entry("cache.size", "cli.cache.option.size"),
                        entry("evaluate-alignment.folder", "cli.evaluate-alignment.option.folder"),
                        entry("evaluate-alignment.noise", "cli.evaluate-alignment.option.noise"),
                        entry("evaluate-alignment.seed", "cli.evaluate-alignment.option.seed"),
                        entry("demo.out", "cli.demo.option.out"),
                        entry("benchmark.only", "cli.benchmark.option.only"),
                        entry("benchmark.seconds", "cli.benchmark.option.seconds"),
                        entry("benchmark.rounds", "cli.benchmark.option.rounds"),
                        entry("head.action", "cli.head.option.action"),
                        entry("head.out", "cli.head.option.out"),
                        entry("head.identity", "cli.head.option.identity"),
                        entry("head.head", "cli.head.option.head"),
                        entry("evaluate.truth", "cli.evaluate.option.truth"),
                        entry("evaluate.prediction", "cli.evaluate.option.prediction"),
                        entry("evaluate.lips", "cli.evaluate.option.lips"),
                        entry("evaluate.upper-face", "cli.evaluate.option.upper-face"),
                        entry("evaluate.template", "cli.evaluate.option.template"),
                        entry("evaluate.preset", "cli.evaluate.option.preset"),
                        entry("evaluate.unit", "cli.evaluate.option.unit"),
                        entry("evaluate.lip-pair", "cli.evaluate.option.lip-pair"),
                        entry("evaluate.fps", "cli.evaluate.option.fps"),
                        entry("evaluate.json", "cli.evaluate.option.json"),
                        entry("evaluate.csv", "cli.evaluate.option.csv"),
                        entry("corpus.profile", "cli.corpus.option.profile"),
                        entry("corpus.out", "cli.corpus.option.out"),
                        entry("corpus.seed", "cli.corpus.option.seed"),
                        entry("corpus.engines", "cli.corpus.option.engines"),
                        entry("corpus.augment", "cli.corpus.option.augment"),
                        entry("corpus.formant", "cli.corpus.option.formant"),
                        entry("corpus.share", "cli.corpus.option.share"),
                        entry("corpus.folder", "cli.corpus.option.folder"),
                        entry("corpus.as", "cli.corpus.option.as"),
                        entry("corpus.as-too", "cli.corpus.option.as-too"),
                        entry("corpus.export-out", "cli.corpus.option.export-out"),
                        entry("train.method", "cli.train.option.method"),
                        entry("train.data", "cli.train.option.data"),
                        entry("train.run", "cli.train.option.run"),
                        entry("train.config", "cli.train.option.config"),
                        entry("train.set", "cli.train.option.set"),
                        entry("train.seeds", "cli.train.option.seeds"),
                        entry("train.device", "cli.train.option.device"),
                        entry("train.resume", "cli.train.option.resume"),
                        entry("train.cache", "cli.train.option.cache"),
                        entry("train.options", "cli.train.option.options"),
                        entry("dataset.action", "cli.dataset.option.action"),
                        entry("dataset.folder", "cli.dataset.option.folder"),
                        entry("dataset.json", "cli.dataset.option.json"),
                        entry("dataset.html", "cli.dataset.option.html"),
                        entry("dataset.limit", "cli.dataset.option.limit"),
                        entry("runs.folder", "cli.runs.option.folder"),
                        entry("import-weights.file", "cli.import-weights.option.file"),
                        entry("import-weights.method", "cli.import-weights.option.method"),
                        entry("import-weights.out", "cli.import-weights.option.out"),
                        entry("import-weights.set", "cli.import-weights.option.set")));
    }

    private static Map.Entry<String, String> entry(String descriptionKey, String textKey) {
        return Map.entry(descriptionKey, AppText.get(textKey));
    }
}
