package facewright.app.timeline;

import facewright.app.AppText;
import facewright.app.playback.Player;
import facewright.app.playback.SoundState;
import facewright.app.ui.FilledSlider;
import facewright.app.ui.Icons;
import facewright.domain.FrameRate;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/**
 * The row of playback controls over the timeline. {@link #extras()} takes what the window adds on
 * the right.
 */
public final class TransportBar extends HBox {
    private static final double[] SPEEDS = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};

    private final TimelineViewModel model;
    private final Player player;
    private final FontIcon playIcon = Icons.icon(MaterialDesignP.PLAY);
    private final Button play = button(playIcon, AppText.get("timeline.play"), "Space");
    private final Label frames = new Label();
    private final MenuButton speed = new MenuButton();
    private final FontIcon volumeIcon = Icons.icon(MaterialDesignV.VOLUME_HIGH);
    private final Label sound = new Label();
    private final HBox extras = new HBox();
    private @Nullable Node focusTarget;

    public TransportBar(TimelineViewModel model) {
        this.model = model;
        this.player = model.player();
        getStyleClass().add("transport-bar");
        getStylesheets().add(TimelineView.stylesheet());
        setAlignment(Pos.CENTER_LEFT);
        extras.getStyleClass().add("transport-extras");
        extras.setAlignment(Pos.CENTER_RIGHT);
        frames.getStyleClass().add("frame-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        action(
                                MaterialDesignS.SKIP_PREVIOUS,
                                AppText.get("timeline.to-start"),
                                "Home",
                                () -> player.seek(0)),
                        action(
                                MaterialDesignS.STEP_BACKWARD,
                                AppText.get("timeline.step-back"),
                                "Left",
                                () -> step(-1)),
                        playButton(),
                        action(
                                MaterialDesignS.STEP_FORWARD,
                                AppText.get("timeline.step-forward"),
                                "Right",
                                () -> step(1)),
                        loopButton(),
                        new TimeField(model, this::leaveField),
                        frames,
                        speedMenu(),
                        space,
                        soundBadge(),
                        muteButton(),
                        volumeSlider(),
                        displayMenu(),
                        extras);
        // A filter: buttons keep their clicks to themselves.
        addEventFilter(MouseEvent.MOUSE_CLICKED, event -> giveFocusBack());
        InvalidationListener changed = observable -> showFrame();
        player.positionSecondsProperty().addListener(changed);
        player.durationSecondsProperty().addListener(changed);
        model.frameRateProperty().addListener(changed);
        showFrame();
    }

    /** Where the window puts its own controls, at the right end. */
    public HBox extras() {
        return extras;
    }

    /** Gets the keyboard back after a click here, so that the arrow keys go on stepping. */
    public void setFocusTarget(@Nullable Node node) {
        focusTarget = node;
    }

    private Node playButton() {
        play.getStyleClass().add("accent");
        play.setOnAction(event -> player.toggle());
        InvalidationListener changed = observable -> showPlaying();
        player.playingProperty().addListener(changed);
        player.durationSecondsProperty().addListener(changed);
        showPlaying();
        return play;
    }

    private void showPlaying() {
        boolean playing = player.playingProperty().get();
        playIcon.setIconCode(playing ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        String text = playing ? AppText.get("timeline.pause") : AppText.get("timeline.play");
        play.setAccessibleText(text);
        play.setTooltip(Icons.tooltip(text, "Space"));
        boolean empty = player.durationSecondsProperty().get() <= 0;
        getChildren().stream()
                .filter(
                        node ->
                                node instanceof ButtonBase
                                        && node.getStyleClass().contains("transport-button"))
                .forEach(node -> node.setDisable(empty));
        play.setDisable(empty);
    }

    private Node loopButton() {
        ToggleButton loop = new ToggleButton("", Icons.icon(MaterialDesignR.REPEAT));
        loop.getStyleClass().add("transport-button");
        loop.setAccessibleText(AppText.get("timeline.loop"));
        loop.setTooltip(Icons.tooltip(AppText.get("timeline.loop"), "Ctrl+L"));
        loop.selectedProperty().bindBidirectional(player.loopingProperty());
        return loop;
    }

    private Node speedMenu() {
        speed.getStyleClass().addAll("quiet-menu", "speed-menu");
        speed.setTooltip(Icons.tooltip(AppText.get("timeline.speed")));
        speed.setAccessibleText(AppText.get("timeline.speed"));
        ToggleGroup group = new ToggleGroup();
        for (double value : SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(speedText(value));
            item.setToggleGroup(group);
            item.setUserData(value);
            item.setOnAction(event -> player.speedProperty().set(value));
            speed.getItems().add(item);
        }
        InvalidationListener changed = observable -> showSpeed(group);
        player.speedProperty().addListener(changed);
        player.shuttleRateProperty().addListener(changed);
        showSpeed(group);
        return speed;
    }

    private void showSpeed(ToggleGroup group) {
        double chosen = player.speedProperty().get();
        double shuttle = player.shuttleRateProperty().get();
        speed.setText(speedText(shuttle == 0 ? chosen : shuttle * chosen));
        group.getToggles().forEach(item -> item.setSelected(item.getUserData().equals(chosen)));
    }

    private static String speedText(double value) {
        String digits = String.format(Locale.ROOT, "%.2f", value);
        return (digits.endsWith("0") ? digits.substring(0, digits.length() - 1) : digits)
                + "\u00d7";
    }

    private Node displayMenu() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().add("quiet-menu");
        menu.setTooltip(Icons.tooltip(AppText.get("timeline.display")));
        ToggleGroup group = new ToggleGroup();
        for (TimeDisplay display : TimeDisplay.values()) {
            RadioMenuItem item = new RadioMenuItem(display.label().text());
            item.setToggleGroup(group);
            item.setUserData(display);
            item.setOnAction(event -> model.displayProperty().set(display));
            menu.getItems().add(item);
        }
        Runnable show =
                () -> {
                    TimeDisplay display = model.displayProperty().get();
                    menu.setText(display.label().text());
                    menu.setAccessibleText(AppText.get("timeline.display"));
                    group.getToggles()
                            .forEach(item -> item.setSelected(item.getUserData() == display));
                };
        model.displayProperty().addListener(observable -> show.run());
        show.run();
        return menu;
    }

    private Node muteButton() {
        ToggleButton mute = new ToggleButton("", volumeIcon);
        mute.getStyleClass().addAll("icon-button", "mute-button");
        mute.setAccessibleText(AppText.get("timeline.mute"));
        mute.setTooltip(Icons.tooltip(AppText.get("timeline.mute")));
        mute.selectedProperty().bindBidirectional(player.mutedProperty());
        InvalidationListener changed = observable -> showVolume();
        player.mutedProperty().addListener(changed);
        player.volumeProperty().addListener(changed);
        return mute;
    }

    private void showVolume() {
        double volume = player.mutedProperty().get() ? 0 : player.volumeProperty().get();
        volumeIcon.setIconCode(
                volume == 0
                        ? MaterialDesignV.VOLUME_OFF
                        : volume < 0.5
                                ? MaterialDesignV.VOLUME_MEDIUM
                                : MaterialDesignV.VOLUME_HIGH);
    }

    private Node volumeSlider() {
        FilledSlider volume = new FilledSlider(0, 1, 1);
        volume.getStyleClass().add("volume-slider");
        volume.setAccessibleText(AppText.get("timeline.volume"));
        volume.setTooltip(Icons.tooltip(AppText.get("timeline.volume")));
        volume.valueProperty().bindBidirectional(player.volumeProperty());
        return volume;
    }

    private Node soundBadge() {
        sound.getStyleClass().add("sound-badge");
        sound.setGraphic(Icons.icon(MaterialDesignV.VOLUME_OFF, "warning-icon"));
        player.soundStateProperty().addListener(observable -> showSound());
        showSound();
        return sound;
    }

    private void showSound() {
        SoundState state = player.soundStateProperty().get();
        boolean silent = state != SoundState.READY;
        sound.setText(state.text().text());
        sound.setTooltip(Icons.tooltip(state.detail().text()));
        sound.setVisible(silent);
        sound.setManaged(silent);
    }

    private void showFrame() {
        FrameRate rate = model.frameRateProperty().get();
        int count = rate.frameCount(player.durationSecondsProperty().get());
        int frame =
                Math.max(
                        0,
                        Math.min(count - 1, rate.frameAt(player.positionSecondsProperty().get())));
        frames.setText(
                AppText.get(
                        "timeline.frame",
                        Integer.toString(frame),
                        Integer.toString(count),
                        TimeFormat.rateLabel(rate)));
    }

    private void step(int frameCount) {
        player.stepFrames(frameCount, model.frameRateProperty().get());
        model.span().reveal(player.positionSecondsProperty().get());
    }

    private void giveFocusBack() {
        boolean typing = getScene() != null && getScene().getFocusOwner() instanceof TimeField;
        if (!typing) {
            leaveField();
        }
    }

    private void leaveField() {
        Node target = focusTarget;
        if (target != null) {
            target.requestFocus();
        } else {
            requestFocus();
        }
    }

    private static Button action(Ikon icon, String text, String shortcut, Runnable run) {
        Button button = button(Icons.icon(icon), text, shortcut);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Button button(FontIcon icon, String text, String shortcut) {
        Button button = new Button("", icon);
        button.getStyleClass().add("transport-button");
        button.setAccessibleText(text);
        button.setTooltip(Icons.tooltip(text, shortcut));
        return button;
    }
}
