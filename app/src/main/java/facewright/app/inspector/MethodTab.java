package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import facewright.app.ui.Icons;
import facewright.domain.FrameRate;
import facewright.method.AnimationMethod;
import facewright.method.MethodRegistry;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** The method of the selected take with its parameters, frame rate and seed. */
final class MethodTab extends VBox {
    private static final List<FrameRate> RATES =
            List.of(
                    FrameRate.FPS_24,
                    FrameRate.FPS_25,
                    FrameRate.FPS_29_97,
                    FrameRate.FPS_30,
                    FrameRate.FPS_48,
                    FrameRate.FPS_60);

    private final MethodRegistry methods;
    private final InspectorCommands commands;
    private final ComboBox<AnimationMethod> method = new ComboBox<>();
    private final Label summary = new Label();
    private final MethodAdviceBox advice;
    private final ParameterPanel parameters;
    private final ComboBox<FrameRate> frameRate = new ComboBox<>();
    private final TextField seed = new TextField();
    private final Label nothing = new Label(AppText.get("inspector.nothing"));
    private final Callout callout = new Callout();
    private final VBox content = new VBox(12);
    private final VBox truth = new VBox(12);
    private final InvalidationListener refresh = observable -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    private @Nullable StudioTake take;
    private boolean showing;

    MethodTab(MethodRegistry methods, InspectorCommands commands) {
        super(12);
        this.methods = methods;
        this.commands = commands;
        setPadding(new Insets(8, 10, 12, 10));
        advice = new MethodAdviceBox(commands::animateWith);
        parameters = new ParameterPanel(new TakeChanges());
        nothing.getStyleClass().add("secondary");
        nothing.setWrapText(true);
        summary.getStyleClass().add("secondary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        buildMethod();
        buildFrameRate();
        buildSeed();
        Node rates =
                new HBox(
                        8,
                        field(AppText.get("inspector.frame-rate"), frameRate),
                        field(AppText.get("inspector.seed"), seedBox()));
        content.getChildren()
                .addAll(
                        callout,
                        new VBox(6, method, summary, advice),
                        heading(),
                        parameters,
                        rates);
        VBox.setMargin(rates, new Insets(4, 0, 0, 0));
        getChildren().addAll(nothing, content, truth);
        show(null);
    }

    private Node heading() {
        Label head = new Label(AppText.get("inspector.parameters"));
        head.getStyleClass().add("section-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset =
                Icons.button(
                        MaterialDesignR.RESTORE,
                        AppText.get("inspector.reset-all"),
                        () -> {
                            if (take != null) {
                                commands.resetParameters(take);
                            }
                        });
        HBox row = new HBox(head, space, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void buildMethod() {
        method.setId("method");
        method.setMaxWidth(Double.MAX_VALUE);
        method.setAccessibleText(AppText.get("inspector.method"));
        method.getItems().setAll(methods.methods());
        method.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable AnimationMethod value) {
                        return value == null ? "" : value.descriptor().name().text();
                    }

                    @Override
                    public @Nullable AnimationMethod fromString(String text) {
                        return null;
                    }
                });
        method.valueProperty()
                .addListener(
                        (property, old, now) -> {
                            if (!showing && now != null) {
                                commands.animateWith(now);
                                // It may have been refused.
                                refresh();
                            }
                        });
    }

    private void buildFrameRate() {
        frameRate.setId("frame-rate");
        frameRate.setMaxWidth(Double.MAX_VALUE);
        frameRate.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable FrameRate rate) {
                        return rate == null ? "" : AppText.get("export.fps", rate.label());
                    }

                    @Override
                    public FrameRate fromString(String text) {
                        return FrameRate.parse(text);
                    }
                });
        frameRate.getItems().setAll(RATES);
        frameRate
                .valueProperty()
                .addListener(
                        (property, old, now) -> {
                            if (!showing && take != null && now != null) {
                                commands.setFrameRate(take, now);
                            }
                        });
    }

    private void buildSeed() {
        seed.setId("seed");
        seed.setAlignment(Pos.CENTER_RIGHT);
        seed.setTooltip(Icons.tooltip(AppText.get("inspector.seed-help")));
        seed.setOnAction(event -> takeSeed());
        seed.focusedProperty()
                .addListener(
                        (property, before, focused) -> {
                            if (!focused) {
                                takeSeed();
                            }
                        });
    }

    private Node seedBox() {
        Button dice =
                Icons.button(
                        MaterialDesignD.DICE_5_OUTLINE,
                        AppText.get("inspector.seed-next"),
                        () -> {
                            if (take != null) {
                                commands.setSeed(take, take.seedProperty().get() + 1);
                            }
                        });
        HBox.setHgrow(seed, Priority.ALWAYS);
        seed.setPrefWidth(60);
        HBox box = new HBox(2, seed, dice);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node field(String name, Node control) {
        Label label = new Label(name);
        VBox box = new VBox(4, label, control);
        box.setPrefWidth(100);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void takeSeed() {
        if (take == null || showing) {
            return;
        }
        try {
            long value = Long.parseLong(seed.getText().strip());
            if (value != take.seedProperty().get()) {
                commands.setSeed(take, value);
            }
        } catch (NumberFormatException e) {
            seed.setText(Long.toString(take.seedProperty().get()));
        }
    }

    /** Shows another take; null for none. */
    void show(@Nullable StudioTake newTake) {
        if (take != null) {
            take.parameters().removeListener(weak);
            take.seedProperty().removeListener(weak);
            take.frameRateProperty().removeListener(weak);
            take.stateProperty().removeListener(weak);
            take.messageProperty().removeListener(weak);
            take.clip().speechProperty().removeListener(weak);
        }
        take = newTake;
        if (newTake != null) {
            newTake.parameters().addListener(weak);
            newTake.seedProperty().addListener(weak);
            newTake.frameRateProperty().addListener(weak);
            newTake.stateProperty().addListener(weak);
            newTake.messageProperty().addListener(weak);
            newTake.clip().speechProperty().addListener(weak);
        }
        nothing.setVisible(newTake == null);
        nothing.setManaged(newTake == null);
        boolean isTruth = newTake != null && newTake.isGroundTruth();
        content.setVisible(newTake != null && !isTruth);
        content.setManaged(content.isVisible());
        truth.setVisible(isTruth);
        truth.setManaged(isTruth);
        refresh();
    }

    private void refresh() {
        StudioTake shown = take;
        if (shown == null) {
            return;
        }
        if (shown.isGroundTruth()) {
            showTruth(shown);
            return;
        }
        showing = true;
        Optional<AnimationMethod> current = methods.method(shown.methodId());
        method.setValue(current.orElse(null));
        summary.setText(
                current.map(m -> m.descriptor().summary().text())
                        .orElseGet(
                                () -> AppText.get("inspector.method-missing", shown.methodId())));
        advice.show(commands.advice(shown));
        parameters.setVisible(current.isPresent());
        current.ifPresent(m -> parameters.show(m.parameters(), shown.parameters()));
        if (!frameRate.getItems().contains(shown.frameRate())) {
            frameRate.getItems().add(shown.frameRate());
        }
        frameRate.setValue(shown.frameRate());
        seed.setText(Long.toString(shown.seedProperty().get()));
        if (shown.state() == TakeState.FAILED) {
            callout.showError(
                    shown.messageProperty().get(),
                    AppText.get("inspector.try-again"),
                    () -> commands.reanimate(shown));
        } else if (shown.state() == TakeState.STALE) {
            callout.showWarning(
                    shown.messageProperty().get(),
                    AppText.get("inspector.reanimate"),
                    () -> commands.reanimate(shown));
        } else {
            callout.hide();
        }
        showing = false;
    }

    private void showTruth(StudioTake shown) {
        truth.getChildren().clear();
        if (shown.state() == TakeState.FAILED) {
            Label lost = new Label(shown.messageProperty().get());
            lost.getStyleClass().add("field-error");
            lost.setWrapText(true);
            truth.getChildren().add(lost);
        }
        shown.provenance().ifPresent(made -> truth.getChildren().add(new TruthFacts(made)));
    }

    private final class TakeChanges implements ParameterChanges {
        @Override
        public void moving(String key, String value) {
            if (take != null) {
                commands.setParameter(take, key, value);
            }
        }

        @Override
        public void settled(String key, String value) {
            if (take != null) {
                commands.setParameter(take, key, value);
                commands.endChange();
            }
        }
    }
}
