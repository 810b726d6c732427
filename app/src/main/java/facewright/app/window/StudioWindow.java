package facewright.app.window;

import facewright.app.AppText;
import facewright.app.inspector.HandPose;
import facewright.app.inspector.InspectorView;
import facewright.app.preferences.EngineViewModel;
import facewright.app.preferences.SettingsCard;
import facewright.app.preferences.StorageViewModel;
import facewright.app.project.SessionNotice;
import facewright.app.start.RecentProjects;
import facewright.app.start.StartPage;
import facewright.app.timeline.PlaybackKeys;
import facewright.app.timeline.TimelineView;
import facewright.app.timeline.TransportBar;
import facewright.app.ui.DialogService;
import facewright.app.ui.ModalLayer;
import facewright.app.ui.Notice;
import facewright.app.ui.NoticeLayer;
import facewright.app.ui.StudioAction;
import facewright.app.ui.StudioTheme;
import facewright.engine.EngineReport;
import facewright.engine.TorchOptions;
import facewright.nn.audio.SpeechCache;
import facewright.viewport.FaceViewport;
import facewright.viewport.NavigationPreset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The main window: makes all parts, ties them together and holds its scene. FX thread. */
public final class StudioWindow {
    /** Size of the window before anybody changed it. */
    public static final double WIDTH = 1440;

    public static final double HEIGHT = 900;

    private final Studio studio;
    private final ModalLayer modals = new ModalLayer();
    private final DialogService dialogs;
    private final StudioController controller;
    private final ProjectFiles files;
    private final MethodMenu methods;
    private final StudioActions actions;
    private final HandPose pose = new HandPose();
    private final StagePane stage;
    private final ProjectPanel projectPanel;
    private final InspectorView inspector;
    private final StatusBar status;
    private final StudioLayout layout;
    private final PlaybackLink link;
    private final Button animateButton = new Button(AppText.get("window.action-animate"));
    private final Menu animateMenu = new Menu(AppText.get("window.action-animate"));
    private final WindowMemory memory;
    private final RecoveryQuestions recovery;
    private final ObjectProperty<StudioTheme> theme = new SimpleObjectProperty<>(StudioTheme.DARK);
    private final ObjectProperty<NavigationPreset> navigation =
            new SimpleObjectProperty<>(NavigationPreset.BLENDER);
    private final List<StudioAction> viewActions = new ArrayList<>();
    private final List<StudioAction> reviewActions;
    private final Scene scene;

    /**
     * @param dialogs makes the dialog service for the window's layer of dialogs
     * @param quit closes the studio for good; unsaved changes have been asked about
     */
    public StudioWindow(Studio studio, Function<ModalLayer, DialogService> dialogs, Runnable quit) {
        this.studio = studio;
        this.dialogs = dialogs.apply(modals);
        memory = new WindowMemory(studio.settings());
        recovery = new RecoveryQuestions(studio.session(), this.dialogs);
        ExportCommand export = new ExportCommand(studio, modals, this.dialogs);
        files = new ProjectFiles(studio.session(), this.dialogs);
        controller = new StudioController(studio, this.dialogs, files, export);
        methods = new MethodMenu(studio.session(), studio.methodContext(), controller::animateWith);
        actions = new StudioActions(studio.session(), controller, files, new WindowActions(quit));
        TranscriptController transcripts = new TranscriptController(studio, this.dialogs);
        stage =
                new StagePane(
                        pose,
                        new StartPage(
                                actions.addRecordings,
                                actions.openProject,
                                actions.openDemo,
                                new RecentProjects(studio.settings(), studio.runner()),
                                controller));
        TranscriptPanel transcript =
                new TranscriptPanel(
                        studio.session().selectedClipProperty(),
                        transcripts.statusProperty(),
                        transcripts);
        reviewActions = transcript.reviewActions();
        projectPanel =
                new ProjectPanel(
                        studio.session().clips(),
                        studio.session().selectedClipProperty(),
                        studio.session().selectedTakeProperty(),
                        studio.session().heads(),
                        transcript,
                        controller);
        inspector =
                new InspectorView(
                        studio.session().selectedTakeProperty(),
                        studio.session().methods(),
                        studio.session().heads(),
                        pose,
                        new HeadFiles(studio, this.dialogs),
                        controller);
        status = new StatusBar(studio.jobs());
        showHead();
        link = new PlaybackLink(studio, stage);
        new SpeechLink(studio);
        layout =
                new StudioLayout(
                        new StudioLayout.Parts(
                                header(), projectPanel, stage, inspector, timeline(), status),
                        new DropTarget(controller::importFiles),
                        new NoticeLayer(studio.notices()),
                        modals);
        scene = new Scene(layout, WIDTH, HEIGHT);
        memory.bindTheme(theme);
        memory.bindNavigation(navigation);
        memory.bindDisplay(studio.timeline().displayProperty());
        stage.viewport().setNavigation(navigation.get());
        theme.addListener((property, old, now) -> now.apply(scene, TimelineView.stylesheet()));
        theme.get().apply(scene, TimelineView.stylesheet());
        navigation.addListener((property, old, now) -> stage.viewport().setNavigation(now));
        installKeys();
        showSessionNotices();
        new StatusTexts(studio, stage, status);
    }

    private void showHead() {
        studio.player()
                .playingProperty()
                .addListener(
                        (property, before, playing) -> {
                            if (playing) {
                                pose.activeProperty().set(false);
                            }
                        });
        studio.session().heads().head().ifPresent(stage::setHead);
        studio.session()
                .heads()
                .headProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                stage.setHead(now);
                            }
                        });
    }

    private Region header() {
        ViewActions view = new ViewActions(stage.viewport());
        animateMenu.getItems().setAll(methods.items());
        animateMenu.setOnShowing(event -> animateMenu.getItems().setAll(methods.items()));
        animateMenu.disableProperty().bind(actions.animateWith.enabledProperty().not());
        viewActions.addAll(view.all());
        var bar =
                StudioMenus.bar(
                        actions,
                        view,
                        reviewActions,
                        new RecentMenu(
                                studio.settings(),
                                files::open,
                                file -> controller.importFiles(List.of(file))),
                        animateMenu,
                        StudioMenus.viewOptions(
                                stage.viewport(), studio.timeline(), theme, navigation));
        animateButton.setId("animate-button");
        animateButton.disableProperty().bind(actions.animateWith.enabledProperty().not());
        animateButton.setTooltip(
                facewright.app.ui.Icons.tooltip(
                        AppText.get("window.animate-tooltip"), actions.animateWith.shortcut()));
        animateButton.setOnAction(event -> showMethodMenu());
        return new HeaderBar(bar, titleProperty(), animateButton, actions.export);
    }

    /** The project's name and whether it is saved. */
    public ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                this::projectTitle,
                studio.session().project().nameProperty(),
                studio.session().project().dirtyProperty(),
                studio.session().project().folderProperty());
    }

    private String projectTitle() {
        String name = studio.session().project().nameProperty().get();
        if (studio.session().project().isDirty()) {
            return AppText.get("window.title-unsaved", name);
        }
        return studio.session().project().folder().isPresent()
                ? AppText.get("window.title-saved", name)
                : name;
    }

    private Region timeline() {
        TimelineView view = new TimelineView(studio.timeline());
        view.setId("timeline");
        TransportBar transport = new TransportBar(studio.timeline());
        transport.setFocusTarget(view);
        projectPanel
                .widthProperty()
                .addListener(
                        (property, old, width) ->
                                view.labelWidthProperty().set(width.doubleValue()));
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox box = new VBox(transport, view);
        box.getStyleClass().add("timeline-area");
        return box;
    }

    private void showMethodMenu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(methods.items());
        menu.show(animateButton, Side.BOTTOM, 0, 4);
    }

    private SettingsCard.Parts settingsParts() {
        Path data = studio.methodContext().dataDirectory();
        return new SettingsCard.Parts(
                studio.settings(),
                new EngineViewModel(
                        studio.settings(),
                        studio.runner(),
                        (progress, cancel) -> EngineReport.collect(),
                        TorchOptions.fromProperties().libtorch()),
                new StorageViewModel(new SpeechCache(data), studio.runner()),
                data,
                theme,
                studio.timeline().displayProperty(),
                navigation);
    }

    private void installKeys() {
        KeyRouter router = new KeyRouter(() -> modals.showingProperty().get());
        router.add(actions.all());
        router.add(viewActions);
        router.add(reviewActions);
        PlaybackKeys keys = new PlaybackKeys(studio.timeline());
        router.addOther(keys::press);
        router.install(scene);
    }

    private void showSessionNotices() {
        studio.session()
                .noticeProperty()
                .addListener(
                        (property, old, notice) -> {
                            if (notice != null && !standsAtItsPlace(notice)) {
                                studio.notices().show(of(notice));
                            }
                        });
    }

    /** What the list on the left tells already, with its fix, is not told twice. */
    private static boolean standsAtItsPlace(SessionNotice notice) {
        return notice.text().key().equals("project.import-one-bad");
    }

    private static Notice of(SessionNotice notice) {
        return switch (notice.severity()) {
            case INFORMATION ->
                    new Notice(
                            Notice.Kind.INFORMATION,
                            AppText.get("window.notice-information"),
                            notice.text().text());
            case WARNING ->
                    new Notice(
                            Notice.Kind.WARNING,
                            AppText.get("window.notice-warning"),
                            notice.text().text());
            case ERROR ->
                    new Notice(
                            Notice.Kind.ERROR,
                            AppText.get("window.notice-error"),
                            notice.text().text());
        };
    }

    /** Puts the window where it was the last time. */
    public void place(Stage frame) {
        memory.place(frame);
    }

    /** Starts the picture; call it once the window is on screen. */
    public void start() {
        layout.apply(memory.sizes());
        link.start();
        stage.viewport().requestFocus();
        recovery.askAtStart();
    }

    /** Stops the picture and keeps how the window was arranged; call it before it closes. */
    public void stop(Stage frame) {
        link.stop();
        memory.keep(layout.sizes());
        memory.keep(frame);
    }

    /** Asks about unsaved changes, then runs the rest. */
    public void whenSafe(Runnable next) {
        files.whenSafe(next);
    }

    public Scene scene() {
        return scene;
    }

    public ObjectProperty<StudioTheme> themeProperty() {
        return theme;
    }

    public ObjectProperty<NavigationPreset> navigationProperty() {
        return navigation;
    }

    public FaceViewport viewport() {
        return stage.viewport();
    }

    /** Adds recordings, as if they had been dropped on the window. */
    public void open(List<Path> paths) {
        controller.importFiles(paths);
    }

    public void openDemo() {
        controller.openDemo();
    }

    /** Opens the export dialog for the selected take. */
    public void showExport() {
        controller.exportSelected();
    }

    /** Shows a tab of the inspector: {@code method}, {@code head} or {@code info}. */
    public void showInspectorTab(String id) {
        inspector.showTab(id);
    }

    private final class WindowActions implements StudioActions.WindowCommands {
        private final Runnable quit;

        WindowActions(Runnable quit) {
            this.quit = quit;
        }

        @Override
        public void rename() {
            projectPanel.renameSelected();
        }

        @Override
        public void chooseMethod() {
            showMethodMenu();
        }

        @Override
        public void showDemoClips() {
            DemoClipsCard.show(modals, controller::openClip);
        }

        @Override
        public void showSettings() {
            SettingsCard.show(modals, dialogs, settingsParts());
        }

        @Override
        public void showShortcuts() {
            ShortcutSheet.show(modals, ShortcutTexts.columns(actions, viewActions, reviewActions));
        }

        @Override
        public void showAbout() {
            AboutCard.show(modals);
        }

        @Override
        public void quit() {
            whenSafe(quit);
        }
    }
}
