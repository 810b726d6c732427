package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.FrameRate;
import facewright.method.AnimationMethod;
import facewright.method.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the edits of takes and clips. Confined to the session's thread. */
final class TakeEdits {
    private final StudioServices services;
    private final Workspace workspace;
    private final Consumer<StudioTake> inputsChanged;

    /**
     * @param inputsChanged told after something that shapes a take's motion was changed, undone or
     *     done again
     */
    TakeEdits(StudioServices services, Workspace workspace, Consumer<StudioTake> inputsChanged) {
        this.services = services;
        this.workspace = workspace;
        this.inputsChanged = inputsChanged;
    }

    StudioTake newTake(StudioClip clip, String methodId, FrameRate frameRate) {
        return new StudioTake(
                Workspace.newId(),
                clip,
                methodId,
                freeName(clip, methodName(methodId)),
                Workspace.freeColour(clip),
                Map.of(),
                0,
                frameRate);
    }

    StudioTake copyOf(StudioTake take) {
        StudioTake copy =
                new StudioTake(
                        Workspace.newId(),
                        take.clip(),
                        take.methodId(),
                        freeName(take.clip(), take.name()),
                        Workspace.freeColour(take.clip()),
                        take.parameters(),
                        take.seedProperty().get(),
                        take.frameRate());
        copy.setMade(take.provenance().orElse(null), take.motionRate(), null);
        copy.setMotion(take.motion().orElse(null), take.curvesProperty().get());
        take.earlier().ifPresent(earlier -> copy.setMotionPhones(earlier.phones()));
        copy.setRealTimeFactor(take.realTimeFactorProperty().get());
        return copy;
    }

    private String methodName(String methodId) {
        return services.methods()
                .method(methodId)
                .map(method -> method.descriptor().name().text())
                .orElse(methodId);
    }

    private static String freeName(StudioClip clip, String wanted) {
        String name = wanted;
        for (int number = 2; isTaken(clip, name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }

    private static boolean isTaken(StudioClip clip, String name) {
        return clip.takes().stream().anyMatch(take -> take.name().equals(name));
    }

    void add(StudioTake take, String labelKey) {
        int index = take.clip().takes().size();
        workspace.undo.perform(
                new SimpleEdit(
                        AppText.of(labelKey, take.name()),
                        () -> {
                            workspace.insert(take, index);
                            workspace.selectedTake.set(take);
                        },
                        () -> workspace.remove(take)));
    }

    void remove(StudioTake take) {
        int index = take.clip().takes().indexOf(take);
        workspace.undo.perform(
                new SimpleEdit(
                        AppText.of("project.edit-remove-take", take.name()),
                        () -> workspace.remove(take),
                        () -> {
                            workspace.insert(take, index);
                            inputsChanged.accept(take);
                        }));
    }

    void remove(StudioClip clip) {
        int index = workspace.clips.indexOf(clip);
        workspace.undo.perform(
                new SimpleEdit(
                        AppText.of("project.edit-remove-clip", clip.name()),
                        () -> workspace.remove(clip),
                        () -> {
                            workspace.insert(clip, index);
                            clip.takes().forEach(inputsChanged);
                        }));
    }

    void rename(StudioClip clip, String name) {
        rename(clip.name(), name, clip::setName);
    }

    void rename(StudioTake take, String name) {
        rename(take.name(), name, take::setName);
    }

    private void rename(String before, String wanted, Consumer<String> set) {
        String after = wanted.strip();
        if (!after.isEmpty() && !after.equals(before)) {
            workspace.undo.perform(
                    new SimpleEdit(
                            AppText.of("project.edit-rename", before, after),
                            () -> set.accept(after),
                            () -> set.accept(before)));
        }
    }

    /**
     * @param text null for the default
     * @throws IllegalArgumentException when the text is not a value of the parameter
     */
    void setParameter(StudioTake take, String key, @Nullable String text) {
        Optional<Parameter> parameter =
                services.methods()
                        .method(take.methodId())
                        .map(AnimationMethod::parameters)
                        .flatMap(schema -> schema.parameter(key));
        String before = take.parameters().get(key);
        String after = text == null ? null : parameter.map(p -> p.canonical(text)).orElse(text);
        if (!hasSettings(take) || Objects.equals(before, after)) {
            return;
        }
        String prompt = parameter.map(p -> p.prompt().text()).orElse(key);
        workspace.undo.perform(
                shaping(
                        take,
                        new SimpleEdit(
                                AppText.of("project.edit-parameter", prompt),
                                () -> take.setParameter(key, after),
                                () -> take.setParameter(key, before),
                                Optional.of(take.id() + "/" + key))));
    }

    void setSeed(StudioTake take, long seed) {
        long before = take.seedProperty().get();
        if (hasSettings(take) && seed != before) {
            workspace.undo.perform(
                    shaping(
                            take,
                            new SimpleEdit(
                                    AppText.of("project.edit-seed"),
                                    () -> take.setSeed(seed),
                                    () -> take.setSeed(before),
                                    Optional.of(take.id() + "/#seed"))));
        }
    }

    void setFrameRate(StudioTake take, FrameRate rate) {
        FrameRate before = take.frameRate();
        if (hasSettings(take) && !rate.equals(before)) {
            workspace.undo.perform(
                    shaping(
                            take,
                            new SimpleEdit(
                                    AppText.of("project.edit-frame-rate", rate.label()),
                                    () -> take.setFrameRate(rate),
                                    () -> take.setFrameRate(before))));
        }
    }

    /** The truth has no settings. */
    private static boolean hasSettings(StudioTake take) {
        return !take.isGroundTruth();
    }

    private SimpleEdit shaping(StudioTake take, SimpleEdit edit) {
        return new SimpleEdit(
                edit.label(),
                () -> {
                    edit.forward().run();
                    inputsChanged.accept(take);
                },
                () -> {
                    edit.back().run();
                    inputsChanged.accept(take);
                },
                edit.mergeKey());
    }
}
