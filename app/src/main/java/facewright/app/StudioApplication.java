package facewright.app;

import facewright.app.export.VideoExporter;
import facewright.app.head.Heads;
import facewright.app.playback.Player;
import facewright.app.project.AutosaveTimer;
import facewright.app.project.HeadChoice;
import facewright.app.project.StudioServices;
import facewright.app.project.StudioSession;
import facewright.app.project.TranscriptAligner;
import facewright.app.settings.SettingsFile;
import facewright.app.settings.StudioFolders;
import facewright.app.settings.StudioSettings;
import facewright.app.timeline.TimelineViewModel;
import facewright.app.ui.AppIcon;
import facewright.app.ui.FxDialogService;
import facewright.app.ui.FxJobRunner;
import facewright.app.ui.FxThread;
import facewright.app.ui.JobList;
import facewright.app.ui.Notice;
import facewright.app.ui.Notices;
import facewright.app.window.Failures;
import facewright.app.window.SavedExportChoices;
import facewright.app.window.Studio;
import facewright.app.window.StudioWindow;
import facewright.assets.demo.DemoClip;
import facewright.audio.AudioDecoder;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import facewright.io.export.Exporters;
import facewright.io.export.MotionExporter;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.viewport.FaceViewport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The studio as a desktop application: makes its parts and opens its window. */
public final class StudioApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(StudioApplication.class);

    private @Nullable Studio studio;
    private @Nullable StudioWindow window;
    private @Nullable SettingsFile settingsFile;
    private @Nullable AutosaveTimer autosave;

    @Override
    public void start(Stage stage) {
        SettingsFile settingsFile = new SettingsFile(StudioFolders.config());
        SettingsFile.Loaded loaded = settingsFile.load();
        StudioSettings settings = loaded.settings();
        Studio made = compose(settings, settings.dataFolder());
        autosave = new AutosaveTimer(made.session(), settings, FxThread.EXECUTOR);
        loaded.notice()
                .ifPresent(
                        text ->
                                made.notices()
                                        .show(
                                                new Notice(
                                                        Notice.Kind.WARNING,
                                                        AppText.get("window.notice-warning"),
                                                        text.text())));
        studio = made;
        StudioWindow window =
                new StudioWindow(
                        made,
                        modals ->
                                new FxDialogService(
                                        modals,
                                        List.copyOf(AudioDecoder.SUPPORTED_EXTENSIONS),
                                        getHostServices()::showDocument),
                        () -> leave(stage));
        this.window = window;
        this.settingsFile = settingsFile;
        window.place(stage);
        stage.titleProperty()
                .bind(window.titleProperty().map(text -> AppText.get("window.stage-title", text)));
        stage.getIcons().setAll(AppIcon.pictures());
        showUncaughtFailures(made.notices());
        stage.setScene(window.scene());
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    window.whenSafe(() -> leave(stage));
                });
        stage.show();
        window.start();
        openArguments(window);
    }

    /** Nothing fails silently, not even what nobody expected. */
    private static void showUncaughtFailures(Notices notices) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> FxThread.EXECUTOR.execute(() -> notices.showFailure(failure)));
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
     * @param settings what is remembered between two starts
     * @param data folder for weights, unsaved work and recovery
     */
    static Studio compose(StudioSettings settings, Path data) {
        JobList jobs = new JobList();
        Notices notices = new Notices();
        Failures failures = new Failures(notices);
        FxJobRunner runner = new FxJobRunner(jobs, failures);
        StudioSession session =
                new StudioSession(
                        new StudioServices(
                                runner,
                                FxThread.EXECUTOR,
                                AudioDecoder::decode,
                                MethodRegistry.discover(),
                                StudioApplication::makeHead,
                                DemoClip::copyTo,
                                data,
                                Clock.systemUTC(),
                                AppVersion.current(),
                                settings,
                                new TranscriptAligner()));
        failures.setSession(session);
        Player player = Player.withSystemSound();
        return new Studio(
                session,
                settings,
                new MethodContext(data),
                player,
                new TimelineViewModel(player),
                runner,
                jobs,
                notices,
                exporters(),
                new SavedExportChoices(settings),
                Path.of(System.getProperty("user.home"), "Facewright"));
    }

    /** Reads the head and works out how its light falls, so that it appears finished. */
    private static FaceHead makeHead(HeadChoice choice, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        progress.report(-1);
        FaceHead head = Heads.make(choice, progress.part(0, 0.6), cancel);
        cancel.throwIfCancelled();
        progress.report(0.6);
        FaceViewport.prepare(head);
        return head;
    }

    /** Those of the class path, and videos, which need the viewport's renderer. */
    private static Exporters exporters() {
        List<MotionExporter> all = new ArrayList<>(Exporters.discover().exporters());
        all.add(new VideoExporter());
        return new Exporters(all);
    }

    private void leave(Stage stage) {
        if (window != null) {
            window.stop(stage);
        }
        stage.close();
    }

    @Override
    public void stop() {
        if (autosave != null) {
            autosave.close();
        }
        Studio ending = studio;
        if (ending != null) {
            if (settingsFile != null) {
                try {
                    settingsFile.save(ending.settings());
                } catch (StudioException e) {
                    LOG.warn("the settings were not saved", e);
                }
            }
            ending.close();
        }
    }
}
