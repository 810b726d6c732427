package facewright.app;

import facewright.app.export.ExportMemory;
import facewright.app.export.VideoExporter;
import facewright.app.playback.Player;
import facewright.app.project.StudioServices;
import facewright.app.project.StudioSession;
import facewright.app.timeline.TimelineViewModel;
import facewright.app.ui.FxDialogService;
import facewright.app.ui.FxJobRunner;
import facewright.app.ui.FxThread;
import facewright.app.ui.JobList;
import facewright.app.ui.Notices;
import facewright.app.window.Studio;
import facewright.app.window.StudioWindow;
import facewright.assets.head.BuiltInHead;
import facewright.audio.AudioDecoder;
import facewright.io.export.Exporters;
import facewright.io.export.MotionExporter;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The studio as a desktop application: makes its parts and opens its window. */
public final class StudioApplication extends Application {
    private @Nullable Studio studio;

    @Override
    public void start(Stage stage) {
        Studio made = compose(Path.of(System.getProperty("user.home"), ".facewright"));
        studio = made;
        StudioWindow window =
                new StudioWindow(
                        made,
                        modals ->
                                new FxDialogService(
                                        modals,
                                        List.copyOf(AudioDecoder.SUPPORTED_EXTENSIONS),
                                        getHostServices()::showDocument),
                        stage::close);
        stage.setTitle(AppText.get("app.name"));
        stage.setScene(window.scene());
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    window.whenSafe(stage::close);
                });
        stage.show();
        window.start();
        openArguments(window);
    }

    private void openArguments(StudioWindow window) {
        List<String> arguments = getParameters().getRaw();
        if (arguments.contains("demo")) {
            window.openDemo();
        } else {
            window.open(arguments.stream().map(Path::of).toList());
        }
    }

    /**
     * Makes the studio's parts for this computer.
     *
     * @param data folder for weights, unsaved work and recovery
     */
    static Studio compose(Path data) {
        JobList jobs = new JobList();
        Notices notices = new Notices();
        FxJobRunner runner = new FxJobRunner(jobs, notices::showFailure);
        StudioSession session =
                new StudioSession(
                        new StudioServices(
                                runner,
                                FxThread.EXECUTOR,
                                AudioDecoder::decode,
                                MethodRegistry.discover(),
                                BuiltInHead.load(),
                                folder ->
                                        Path.of(
                                                System.getProperty(
                                                        "facewright.demo", "/tmp/shell/demo.wav")),
                                data,
                                Clock.systemUTC(),
                                AppVersion.current()));
        Player player = Player.withSystemSound();
        return new Studio(
                session,
                new SessionStorage(session),
                new MethodContext(data),
                player,
                new TimelineViewModel(player),
                runner,
                jobs,
                notices,
                exporters(),
                ExportMemory.inMemory(),
                Path.of(System.getProperty("user.home"), "Facewright"));
    }

    /** Those of the class path, and videos, which need the viewport's renderer. */
    private static Exporters exporters() {
        List<MotionExporter> all = new ArrayList<>(Exporters.discover().exporters());
        all.add(new VideoExporter());
        return new Exporters(all);
    }

    @Override
    public void stop() {
        if (studio != null) {
            studio.close();
        }
    }
}
