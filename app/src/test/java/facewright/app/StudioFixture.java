package facewright.app;

import facewright.app.project.TakeState;
import facewright.app.settings.StudioSettings;
import facewright.app.ui.DialogService;
import facewright.app.ui.FxDialogService;
import facewright.app.ui.ModalLayer;
import facewright.app.ui.Question;
import facewright.app.window.Studio;
import facewright.app.window.StudioWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real studio in a real window, with file choosers that answer by themselves. */
final class StudioFixture implements AutoCloseable {
    private static final long WAIT_SECONDS = 120;

    final Studio studio;
    final StudioWindow window;
    final Stage stage;
    final ScriptedDialogs dialogs;

    private StudioFixture(
            Studio studio, StudioWindow window, Stage stage, ScriptedDialogs dialogs) {
        this.studio = studio;
        this.dialogs = dialogs;
        this.window = window;
        this.stage = stage;
    }

    /** Opens the window; settings and unsaved work go to the folder. */
    static StudioFixture open(Path home) throws TimeoutException {
        // On a busy computer the first window takes a while.
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(WAIT_SECONDS * 1000);
        Stage stage = FxToolkit.registerPrimaryStage();
        StudioFixture[] made = new StudioFixture[1];
        ScriptedDialogs dialogs = new ScriptedDialogs();
        FxToolkit.setupFixture(
                () -> {
                    Studio studio = StudioApplication.compose(new StudioSettings(), home);
                    StudioWindow window = new StudioWindow(studio, dialogs::over, () -> {});
                    stage.setScene(window.scene());
                    stage.setX(0);
                    stage.setY(0);
                    stage.show();
                    window.start();
                    made[0] = new StudioFixture(studio, window, stage, dialogs);
                });
        return made[0];
    }

    /** Runs something on the FX thread and waits for it. */
    static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(WAIT_SECONDS * 1000, action);
    }

    static void runOnFx(Runnable action) {
        onFx(
                () -> {
                    action.run();
                    return null;
                });
    }

    /** Waits until something is true on the FX thread; fails after two minutes. */
    static void waitUntil(String what, Callable<Boolean> condition) {
        waitUntil(what, WAIT_SECONDS, condition);
    }

    /** For work that takes a minute of an idle processor, and many of a busy one. */
    static void waitUntil(String what, long seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never happened: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses a key where the keyboard focus is; FX thread. */
    void press(KeyCode code, KeyCode... held) {
        List<KeyCode> keys = List.of(held);
        Node target = window.scene().getFocusOwner();
        String text = code.isLetterKey() ? code.getName().toLowerCase(java.util.Locale.ROOT) : "";
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    target == null ? window.scene() : target,
                    new KeyEvent(
                            type,
                            "",
                            text,
                            code,
                            keys.contains(KeyCode.SHIFT),
                            keys.contains(KeyCode.CONTROL),
                            keys.contains(KeyCode.ALT),
                            false));
        }
    }

    /** The node with this style sheet selector; FX thread. */
    <N extends Node> N find(String selector, Class<N> type) {
        Node node = window.scene().lookup(selector);
        if (node == null) {
            throw new AssertionError("there is no " + selector + " in the window");
        }
        return type.cast(node);
    }

    /** Waits until the selected take has its motion and no job runs. */
    void waitForTake() {
        waitUntil(
                "the take is ready",
                () ->
                        studio.session()
                                .selectedTake()
                                .filter(take -> take.state() == TakeState.READY)
                                .filter(take -> take.motion().isPresent())
                                .isPresent());
        waitUntilIdle();
    }

    void waitUntilIdle() {
        waitUntil("no job runs", () -> studio.jobs().items().isEmpty());
    }

    @Override
    public void close() {
        runOnFx(
                () -> {
                    studio.close();
                    stage.hide();
                });
    }

    /** Questions are shown in the window; choosers give what was put here. */
    static final class ScriptedDialogs implements DialogService {
        private FxDialogService inWindow =
                new FxDialogService(new ModalLayer(), List.of(), address -> {});
        List<Path> recordings = List.of();
        Optional<Path> folder = Optional.empty();
        Optional<Path> project = Optional.empty();
        Optional<Path> replacement = Optional.empty();
        Optional<Path> speech = Optional.empty();
        Optional<Path> file = Optional.empty();
        Optional<Path> target = Optional.empty();

        DialogService over(ModalLayer layer) {
            inWindow = new FxDialogService(layer, List.of(), address -> {});
            return this;
        }

        @Override
        public void ask(Question question) {
            inWindow.ask(question);
        }

        @Override
        public List<Path> chooseRecordings() {
            return recordings;
        }

        @Override
        public Optional<Path> chooseProject() {
            return project;
        }

        @Override
        public Optional<Path> chooseProjectTarget(String suggestedName) {
            return project;
        }

        @Override
        public Optional<Path> chooseFolder(String title, Optional<Path> start) {
            return folder;
        }

        @Override
        public Optional<Path> chooseReplacement(String fileName) {
            return replacement;
        }

        @Override
        public Optional<Path> chooseSpeech() {
            return speech;
        }

        @Override
        public Optional<Path> chooseSpeechTarget(String suggestedName) {
            return speech.map(folder -> folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> chooseFile(String title, String filter, List<String> extensions) {
            return file;
        }

        @Override
        public Optional<Path> chooseSaveFile(String title, String suggestedName) {
            return target;
        }

        @Override
        public void showInFolder(Path path) {}
    }
}
