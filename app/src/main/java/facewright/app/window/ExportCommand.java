package facewright.app.window;

import facewright.app.AppText;
import facewright.app.animate.MotionFit;
import facewright.app.export.ExportDialog;
import facewright.app.export.ExportSource;
import facewright.app.export.ExportViewModel;
import facewright.app.project.GroundTruth;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.app.ui.DialogService;
import facewright.app.ui.ModalLayer;
import facewright.app.ui.Notice;
import facewright.app.ui.Notices;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.UserText;
import facewright.io.export.ExportRequest;
import facewright.io.export.ExportResult;
import facewright.io.export.MotionExporter;
import facewright.job.JobRequest;
import facewright.method.AnimationMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Opens the export dialog, runs the export and tells what came of it. */
final class ExportCommand {
    private final Studio studio;
    private final ModalLayer modals;
    private final DialogService dialogs;

    ExportCommand(Studio studio, ModalLayer modals, DialogService dialogs) {
        this.studio = studio;
        this.modals = modals;
        this.dialogs = dialogs;
    }

    /** Opens the dialog for the selected take; says why when there is nothing to export. */
    void open() {
        StudioTake selected = studio.session().selectedTake().orElse(null);
        List<ExportSource> sources =
                studio.session().selectedClip().stream()
                        .flatMap(clip -> clip.takes().stream())
                        .flatMap(take -> source(take).stream())
                        .toList();
        Optional<ExportSource> first =
                sources.stream()
                        .filter(s -> selected != null && s.id().equals(selected.id()))
                        .findFirst();
        if (first.isEmpty()) {
            studio.notices()
                    .show(
                            new Notice(
                                    Notice.Kind.INFORMATION,
                                    AppText.get("window.nothing-to-export"),
                                    AppText.get("window.nothing-to-export-text")));
            return;
        }
        ExportViewModel model =
                new ExportViewModel(
                        studio.exporters(),
                        sources,
                        first.get(),
                        studio.exportFolder(),
                        studio.exportMemory(),
                        ExportCommand::freeSpace);
        ExportDialog.show(modals, model, dialogs, () -> run(model));
    }

    private Optional<ExportSource> source(StudioTake take) {
        Optional<FaceMotion> motion = take.motion();
        Optional<FaceHead> head = studio.session().heads().head();
        if (motion.isEmpty() || head.isEmpty() || !MotionFit.fits(head.get(), motion.get())) {
            return Optional.empty();
        }
        StudioClip clip = take.clip();
        List<String> notes = new ArrayList<>();
        studio.session()
                .methods()
                .method(take.methodId())
                .flatMap(this::licenceNote)
                .ifPresent(notes::add);
        if (take.isGroundTruth()) {
            take.provenance()
                    .map(made -> made.parameters().get(GroundTruth.LICENCE))
                    .ifPresent(
                            licence ->
                                    notes.add(
                                            AppText.get(
                                                    "export.note-truth", take.name(), licence)));
        }
        return Optional.of(
                new ExportSource(
                        take.id(),
                        take.name(),
                        take.colour(),
                        baseName(clip, take),
                        head.get(),
                        motion.get(),
                        Optional.of(clip.path()).filter(Files::isReadable),
                        clip.audio().map(decoded -> decoded.playback()),
                        Optional.ofNullable(studio.player().rangeProperty().get()),
                        notes));
    }

    private Optional<String> licenceNote(AnimationMethod method) {
        return method.descriptor()
                .weightsLicence()
                .map(
                        licence ->
                                AppText.get(
                                        "export.note-weights",
                                        method.descriptor().name().text(),
                                        licence));
    }

    private static String baseName(StudioClip clip, StudioTake take) {
        String name = clip.name();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return clip.takes().size() == 1
                ? stem
                : stem + "-" + take.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private void run(ExportViewModel model) {
        MotionExporter exporter = model.exporter().orElseThrow();
        ExportRequest request = model.request();
        String title = AppText.get("export.job", model.outlookProperty().get().files().get(0));
        studio.runner()
                .submit(
                        new JobRequest<ExportResult>(
                                        title,
                                        (progress, cancel) ->
                                                exporter.export(request, progress, cancel))
                                .onSuccess(this::done)
                                .onFailure(failure -> failed(request, failure))
                                .onCancelled(this::cancelled));
    }

    private void done(ExportResult result) {
        Path main = result.files().get(0);
        List<String> lines = new ArrayList<>();
        lines.add(
                result.files().stream()
                        .map(file -> String.valueOf(file.getFileName()))
                        .collect(Collectors.joining(", ")));
        if (result.maxErrorMillimetres() > 0) {
            lines.add(
                    AppText.get(
                            "export.error-reached",
                            result.maxErrorMillimetres(),
                            result.rmsErrorMillimetres()));
        }
        result.notes().stream().map(UserText::text).forEach(lines::add);
        studio.notices()
                .show(
                        new Notice(
                                        result.notes().isEmpty()
                                                ? Notice.Kind.SUCCESS
                                                : Notice.Kind.WARNING,
                                        AppText.get("export.done"),
                                        String.join("\n", lines))
                                .with(
                                        AppText.get("window.show-in-folder"),
                                        () -> dialogs.showInFolder(main)));
    }

    private void failed(ExportRequest request, Exception failure) {
        studio.notices()
                .show(
                        Notices.failureNotice(
                                        AppText.get("export.failed", request.baseName()), failure)
                                .with(AppText.get("export.try-again"), this::open));
    }

    private void cancelled() {
        studio.notices()
                .show(
                        new Notice(
                                Notice.Kind.INFORMATION,
                                AppText.get("export.cancelled"),
                                AppText.get("export.cancelled-text")));
    }

    private static OptionalLong freeSpace(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
