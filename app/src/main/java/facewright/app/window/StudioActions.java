package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.StudioSession;
import facewright.app.ui.StudioAction;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The actions on the project: what menus, buttons and keys share. */
final class StudioActions {
    final StudioAction newProject;
    final StudioAction openProject;
    final StudioAction save;
    final StudioAction saveAs;
    final StudioAction collectRecordings;
    final StudioAction addRecordings;
    final StudioAction openDemo;
    final StudioAction demoClips;
    final StudioAction export;
    final StudioAction settings;
    final StudioAction quit;
    final StudioAction undo;
    final StudioAction redo;
    final StudioAction rename;
    final StudioAction duplicate;
    final StudioAction remove;
    final StudioAction removeClip;
    final StudioAction relink;
    final StudioAction showInFolder;
    final StudioAction animateWith;
    final StudioAction reanimate;
    final StudioAction reanimateOutdated;
    final StudioAction cancelAnimation;
    final StudioAction shortcuts;
    final StudioAction about;

    /** What the window does itself. */
    interface WindowCommands {
        void rename();

        void chooseMethod();

        void showDemoClips();

        void showSettings();

        void showShortcuts();

        void showAbout();

        void quit();
    }

    StudioActions(
            StudioSession session,
            StudioController controller,
            ProjectFiles files,
            WindowCommands window) {
        newProject =
                new StudioAction(
                        AppText.get("window.action-new"),
                        MaterialDesignF.FILE_OUTLINE,
                        List.of("Shortcut+N"),
                        files::newProject);
        openProject =
                new StudioAction(
                        AppText.get("window.action-open"),
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        List.of("Shortcut+O"),
                        files::open);
        save =
                new StudioAction(
                        AppText.get("window.action-save"),
                        MaterialDesignC.CONTENT_SAVE_OUTLINE,
                        List.of("Shortcut+S"),
                        files::save);
        saveAs =
                new StudioAction(
                        AppText.get("window.action-save-as"),
                        null,
                        List.of("Shortcut+Shift+S"),
                        files::saveAs);
        collectRecordings =
                new StudioAction(
                        AppText.get("window.action-collect"),
                        null,
                        List.of(),
                        files::collectRecordings);
        addRecordings =
                new StudioAction(
                        AppText.get("window.action-add"),
                        MaterialDesignP.PLUS,
                        List.of("Shortcut+I"),
                        controller::addRecordings);
        openDemo =
                new StudioAction(
                        AppText.get("window.action-demo"), null, List.of(), controller::openDemo);
        demoClips =
                new StudioAction(
                        AppText.get("window.action-demo-clips"),
                        MaterialDesignA.ACCOUNT_VOICE,
                        List.of("Shortcut+Shift+I"),
                        window::showDemoClips);
        export =
                new StudioAction(
                        AppText.get("window.action-export"),
                        MaterialDesignE.EXPORT_VARIANT,
                        List.of("Shortcut+E"),
                        controller::exportSelected);
        settings =
                new StudioAction(
                        AppText.get("window.action-settings"),
                        MaterialDesignC.COG_OUTLINE,
                        List.of("Shortcut+Comma"),
                        window::showSettings);
        quit =
                new StudioAction(
                        AppText.get("window.action-quit"),
                        null,
                        List.of("Shortcut+Q"),
                        window::quit);
        undo =
                new StudioAction(
                        AppText.get("window.action-undo"),
                        MaterialDesignU.UNDO,
                        List.of("Shortcut+Z"),
                        controller::undo);
        redo =
                new StudioAction(
                        AppText.get("window.action-redo"),
                        MaterialDesignR.REDO,
                        List.of("Shortcut+Shift+Z", "Shortcut+Y"),
                        controller::redo);
        rename =
                new StudioAction(
                        AppText.get("window.rename"),
                        MaterialDesignF.FORM_TEXTBOX,
                        List.of("F2"),
                        window::rename);
        duplicate =
                new StudioAction(
                        AppText.get("window.action-duplicate"),
                        MaterialDesignC.CONTENT_COPY,
                        List.of("Shortcut+D"),
                        controller::duplicateSelected);
        remove =
                new StudioAction(
                        AppText.get("window.remove-take"),
                        MaterialDesignT.TRASH_CAN_OUTLINE,
                        List.of("Delete"),
                        controller::removeSelected);
        removeClip =
                new StudioAction(
                        AppText.get("window.remove-clip"),
                        null,
                        List.of("Shift+Delete"),
                        controller::removeSelectedClip);
        relink =
                new StudioAction(
                        AppText.get("window.relink"),
                        MaterialDesignL.LINK_VARIANT,
                        List.of(),
                        controller::relinkSelected);
        showInFolder =
                new StudioAction(
                        AppText.get("window.show-in-folder"),
                        null,
                        List.of(),
                        controller::showSelectedInFolder);
        animateWith =
                new StudioAction(
                        AppText.get("window.action-animate"),
                        MaterialDesignP.PLAY_CIRCLE_OUTLINE,
                        List.of("Shortcut+Enter"),
                        window::chooseMethod);
        reanimate =
                new StudioAction(
                        AppText.get("window.reanimate"),
                        MaterialDesignR.REFRESH,
                        List.of("Shortcut+R"),
                        controller::reanimateSelected);
        reanimateOutdated =
                new StudioAction(
                        AppText.get("window.action-reanimate-outdated"),
                        null,
                        List.of(),
                        session::reanimateOutdated);
        cancelAnimation =
                new StudioAction(
                        AppText.get("window.action-cancel"),
                        MaterialDesignC.CLOSE,
                        List.of("Shortcut+Period"),
                        controller::cancelSelected);
        shortcuts =
                new StudioAction(
                        AppText.get("window.action-shortcuts"),
                        MaterialDesignK.KEYBOARD_OUTLINE,
                        List.of("F1", "Shift+Slash"),
                        window::showShortcuts);
        about =
                new StudioAction(
                        AppText.get("window.action-about"),
                        MaterialDesignH.HELP_CIRCLE_OUTLINE,
                        List.of(),
                        window::showAbout);
        bind(session);
    }

    private void bind(StudioSession session) {
        var history = session.undoStack();
        undo.enabledProperty().bind(history.canUndoProperty());
        redo.enabledProperty().bind(history.canRedoProperty());
        undo.labelProperty().bind(history.undoLabelProperty().map(StudioActions::undoText));
        redo.labelProperty().bind(history.redoLabelProperty().map(StudioActions::redoText));
        ObservableBooleanValue clip = session.selectedClipProperty().isNotNull();
        ObservableBooleanValue take = session.selectedTakeProperty().isNotNull();
        for (StudioAction action : List.of(rename, removeClip, relink, showInFolder, animateWith)) {
            action.enabledProperty().bind(clip);
        }
        export.enabledProperty().bind(take);
        ObservableBooleanValue animated =
                Bindings.createBooleanBinding(
                        () ->
                                session.selectedTake()
                                        .filter(selected -> !selected.isGroundTruth())
                                        .isPresent(),
                        session.selectedTakeProperty());
        for (StudioAction action : List.of(duplicate, reanimate, cancelAnimation)) {
            action.enabledProperty().bind(animated);
        }
        remove.enabledProperty().bind(Bindings.or(clip, take));
    }

    private static String undoText(String what) {
        return what.isEmpty()
                ? AppText.get("window.action-undo")
                : AppText.get("window.action-undo-what", what);
    }

    private static String redoText(String what) {
        return what.isEmpty()
                ? AppText.get("window.action-redo")
                : AppText.get("window.action-redo-what", what);
    }

    /** All of them, for the key router. */
    List<StudioAction> all() {
        return List.of(
                newProject,
                openProject,
                saveAs,
                save,
                collectRecordings,
                addRecordings,
                openDemo,
                demoClips,
                export,
                settings,
                quit,
                redo,
                undo,
                rename,
                duplicate,
                removeClip,
                remove,
                relink,
                showInFolder,
                animateWith,
                reanimate,
                cancelAnimation,
                shortcuts,
                about);
    }
}
