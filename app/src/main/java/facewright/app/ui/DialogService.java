package facewright.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person things. An interface, so that tests can answer. FX thread only. */
public interface DialogService {
    /** Shows a question inside the window; returns at once, the chosen answer runs later. */
    void ask(Question question);

    /** Asks for recordings to open; empty when nothing was chosen. */
    List<Path> chooseRecordings();

    /** Asks for a project folder to open. */
    Optional<Path> chooseProject();

    /** Asks where to save a project: a folder that will be made. */
    Optional<Path> chooseProjectTarget(String suggestedName);

    /** Asks for a folder, starting at {@code start}. */
    Optional<Path> chooseFolder(String title, Optional<Path> start);

    /** Asks for the file that replaces a missing one. */
    Optional<Path> chooseReplacement(String fileName);

    /** Asks for a file with a transcript, or with words and their times. */
    Optional<Path> chooseSpeech();

    /** Asks where to write words and their times. */
    Optional<Path> chooseSpeechTarget(String suggestedName);

    /**
     * Asks for a file to open.
     *
     * @param filter what such files are called
     * @param extensions without dots
     */
    Optional<Path> chooseFile(String title, String filter, List<String> extensions);

    /** Asks where to save a file; the desktop asks before one is replaced. */
    Optional<Path> chooseSaveFile(String title, String suggestedName);

    /** Shows a file or folder in the desktop's file manager. */
    void showInFolder(Path path);
}
