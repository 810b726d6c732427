package facewright.cli;

import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.domain.SpeakingStyle;
import facewright.domain.StudioException;
import facewright.engine.ModelBundle;
import facewright.method.AnimationMethod;
import facewright.method.Animator;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.Parameter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A method that is measured, with its weights.
 *
 * @param name in tables
 * @param weights empty for those that ship
 */
record Contender(String name, AnimationMethod method, Optional<Path> weights) {
    /** A method as it ships. */
    static Contender shipped(String id) {
        return new Contender(id, method(id), Optional.empty());
    }

    /**
     * A bundle, by the method that it is for.
     *
     * @param text a folder, or a name for tables, {@code =} and a folder
     * @throws StudioException when it cannot be read
     */
    static Contender bundle(String text) throws StudioException {
        int end = text.indexOf('=');
        Path folder = Path.of(text.substring(end + 1));
        AnimationMethod method = method(ModelBundle.read(folder).description().methodId());
        String name = end < 0 ? method.id() + ", " + folder : text.substring(0, end);
        return new Contender(name, method, Optional.of(folder));
    }

    private static AnimationMethod method(String id) {
        MethodRegistry methods = MethodRegistry.discover();
        return methods.method(id)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        AppText.of(
                                                "cli.animate.unknown-method",
                                                id,
                                                String.join(
                                                        ", ",
                                                        methods.methods().stream()
                                                                .map(AnimationMethod::id)
                                                                .toList()))));
    }

    /** Whether it has weights, which know some recordings better than others. */
    boolean learns() {
        return method.descriptor().weightsLicence().isPresent();
    }

    /** The method in this style, where it has parameters for it, and with the mouth alone. */
    Animator open(SpeakingStyle style) throws StudioException {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("jawGain", Double.toString(style.jawGain()));
        wanted.put("lipGain", Double.toString(style.lipGain()));
        wanted.put("roundGain", Double.toString(style.roundGain()));
        wanted.put("rate", Double.toString(style.rateGain()));
        wanted.put("lead", Double.toString(1000 * style.leadSeconds()));
        wanted.put("blinks", "false");
        wanted.put("gaze", "0");
        wanted.put("brows", "0");
        wanted.put("head", "0");
        Map<String, String> known = new LinkedHashMap<>();
        for (Parameter parameter : method.parameters().parameters()) {
            String value = wanted.get(parameter.key());
            if (value != null) {
                known.put(parameter.key(), value);
            }
        }
        return method.open(
                new MethodContext(StudioFolders.data(), weights),
                method.parameters().values(known));
    }
}
