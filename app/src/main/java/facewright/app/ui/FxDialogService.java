package facewright.app.ui;

import facewright.app.AppText;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks inside the window, and with the desktop's own file choosers. */
public final class FxDialogService implements DialogService {
    private final ModalLayer modals;
    private final List<String> audioExtensions;
    private final Consumer<String> openDocument;
    private @Nullable File lastFolder;

    /**
     * @param audioExtensions without dots
     * @param openDocument opens an address with the desktop's own program
     */
    public FxDialogService(
            ModalLayer modals, List<String> audioExtensions, Consumer<String> openDocument) {
        this.modals = modals;
        this.audioExtensions = List.copyOf(audioExtensions);
        this.openDocument = openDocument;
    }

    @Override
    public void ask(Question question) {
        QuestionCard.show(modals, question);
    }

    @Override
    public List<Path> chooseRecordings() {
        FileChooser chooser = audioChooser(AppText.get("ui.choose-recordings"));
        List<File> files = chooser.showOpenMultipleDialog(window());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        remember(files.get(0));
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseReplacement(String fileName) {
        FileChooser chooser = audioChooser(AppText.get("ui.choose-replacement", fileName));
        chooser.setInitialFileName(fileName);
        return remember(chooser.showOpenDialog(window()));
    }

    @Override
    public Optional<Path> chooseProject() {
        return chooseFolder(AppText.get("ui.choose-project"), Optional.empty());
    }

    @Override
    public Optional<Path> chooseProjectTarget(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(AppText.get("ui.choose-project-target"));
        chooser.setInitialFileName(suggestedName);
        chooser.setInitialDirectory(lastFolder);
        return remember(chooser.showSaveDialog(window()));
    }

    @Override
    public Optional<Path> chooseFolder(String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(
                start.filter(Files::isDirectory).map(Path::toFile).orElse(lastFolder));
        return remember(chooser.showDialog(window()));
    }

    @Override
    public Optional<Path> chooseSpeech() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(AppText.get("ui.choose-speech"));
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                AppText.get("ui.filter-speech"),
                                "*.txt",
                                "*.srt",
                                "*.vtt",
                                "*.TextGrid",
                                "*.textgrid",
                                "*.ctm",
                                "*.csv"),
                        new FileChooser.ExtensionFilter(AppText.get("ui.filter-all"), "*"));
        return remember(chooser.showOpenDialog(window()));
    }

    @Override
    public Optional<Path> chooseSpeechTarget(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(AppText.get("ui.choose-speech-target"));
        chooser.setInitialFileName(suggestedName);
        chooser.setInitialDirectory(lastFolder);
        return remember(chooser.showSaveDialog(window()));
    }

    @Override
    public Optional<Path> chooseFile(String title, String filter, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                filter, extensions.stream().map(e -> "*." + e).toList()),
                        new FileChooser.ExtensionFilter(AppText.get("ui.filter-all"), "*"));
        return remember(chooser.showOpenDialog(window()));
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(window()));
    }

    @Override
    public void showInFolder(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        if (folder != null) {
            openDocument.accept(folder.toUri().toString());
        }
    }

    private FileChooser audioChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                AppText.get("ui.filter-audio"),
                                audioExtensions.stream().map(e -> "*." + e).toList()),
                        new FileChooser.ExtensionFilter(AppText.get("ui.filter-all"), "*"));
        return chooser;
    }

    private Optional<Path> remember(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        File folder = file.isDirectory() ? file : file.getParentFile();
        lastFolder = folder != null && folder.isDirectory() ? folder : null;
        return Optional.of(file.toPath());
    }

    private @Nullable Window window() {
        return modals.getScene() == null ? null : modals.getScene().getWindow();
    }
}
