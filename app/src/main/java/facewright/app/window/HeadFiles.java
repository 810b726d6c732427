package facewright.app.window;

import facewright.app.AppText;
import facewright.app.head.HeadCommands;
import facewright.app.head.Heads;
import facewright.app.project.HeadChoice;
import facewright.app.ui.DialogService;
import facewright.app.ui.Notice;
import facewright.assets.head.HeadFile;
import facewright.assets.head.identity.Identity;
import facewright.domain.StudioException;
import facewright.job.JobRequest;
import java.nio.file.Path;
import java.util.List;

/** Changes the project's head, and reads and writes head files. FX thread. */
final class HeadFiles implements HeadCommands {
    private static final String EXTENSION = HeadFile.SUFFIX.substring(1);

    private final Studio studio;
    private final DialogService dialogs;

    HeadFiles(Studio studio, DialogService dialogs) {
        this.studio = studio;
        this.dialogs = dialogs;
    }

    @Override
    public void chooseHead(HeadChoice wanted) {
        studio.session().heads().choose(wanted);
    }

    @Override
    public void endChange() {
        studio.session().endEdit();
    }

    @Override
    public void openHeadFile() {
        dialogs.chooseFile(
                        AppText.get("head.choose-file"),
                        AppText.get("head.filter"),
                        List.of(EXTENSION))
                .ifPresent(this::open);
    }

    private void open(Path file) {
        studio.runner()
                .submit(
                        new JobRequest<HeadChoice>(
                                        AppText.get("head.job-open", name(file)),
                                        (progress, cancel) -> Heads.choice(HeadFile.read(file)))
                                .onSuccess(
                                        choice -> {
                                            endChange();
                                            chooseHead(choice);
                                            endChange();
                                        }));
    }

    @Override
    public void saveHeadFile() {
        HeadChoice choice = studio.session().heads().choice();
        dialogs.chooseSaveFile(AppText.get("head.choose-target"), choice.name() + HeadFile.SUFFIX)
                .ifPresent(file -> save(choice, withSuffix(file)));
    }

    private static Path withSuffix(Path file) {
        return name(file).endsWith(HeadFile.SUFFIX)
                ? file
                : file.resolveSibling(name(file) + HeadFile.SUFFIX);
    }

    private void save(HeadChoice choice, Path file) {
        String name = name(file).substring(0, name(file).length() - HeadFile.SUFFIX.length());
        studio.runner()
                .submit(
                        new JobRequest<Identity>(
                                        AppText.get("head.job-save", name(file)),
                                        (progress, cancel) -> {
                                            Identity named = named(choice, name);
                                            HeadFile.write(file, named);
                                            return named;
                                        })
                                .onSuccess(saved -> tellSaved(saved, file)));
    }

    private void tellSaved(Identity saved, Path file) {
        studio.notices()
                .show(
                        new Notice(
                                Notice.Kind.SUCCESS,
                                AppText.get("head.saved", saved.name()),
                                file.toString()));
    }

    private static Identity named(HeadChoice choice, String name) throws StudioException {
        Identity identity = Heads.identity(choice);
        return new Identity(name.isBlank() ? identity.name() : name, identity.parameters());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
