package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import facewright.domain.FaceMotion;
import facewright.domain.Provenance;
import facewright.method.AnimationMethod;
import facewright.method.MethodRegistry;
import facewright.method.Parameter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How the selected take was made: enough to make it again, and to know what may be done with it.
 */
final class InfoTab extends VBox {
    private static final int SHORT_HASH = 12;

    private final MethodRegistry methods;
    private final InspectorCommands commands;
    private final InvalidationListener refresh = observable -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    private @Nullable StudioTake take;

    InfoTab(MethodRegistry methods, InspectorCommands commands) {
        super(12);
        this.methods = methods;
        this.commands = commands;
        setPadding(new Insets(8, 10, 12, 10));
        refresh();
    }

    /** Shows another take; null for none. */
    void show(@Nullable StudioTake newTake) {
        if (take != null) {
            take.provenanceProperty().removeListener(weak);
            take.stateProperty().removeListener(weak);
            take.messageProperty().removeListener(weak);
            take.motionProperty().removeListener(weak);
        }
        take = newTake;
        if (newTake != null) {
            newTake.provenanceProperty().addListener(weak);
            newTake.stateProperty().addListener(weak);
            newTake.messageProperty().addListener(weak);
            newTake.motionProperty().addListener(weak);
        }
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        StudioTake shown = take;
        if (shown == null) {
            addText(AppText.get("inspector.nothing"));
            return;
        }
        Callout callout = new Callout();
        getChildren().add(callout);
        if (shown.state() == TakeState.STALE) {
            callout.showWarning(
                    shown.messageProperty().get(),
                    AppText.get("inspector.reanimate"),
                    () -> commands.reanimate(shown));
        }
        if (shown.isGroundTruth()) {
            shown.provenance().ifPresent(made -> getChildren().add(new TruthFacts(made)));
        } else {
            shown.provenance().ifPresentOrElse(this::addProvenance, this::addNotMade);
        }
        shown.motion().ifPresent(this::addMotion);
        methods.method(shown.methodId()).ifPresent(this::addMethod);
    }

    private void addNotMade() {
        addText(AppText.get("inspector.not-made"));
    }

    private void addProvenance(Provenance made) {
        addHeading(AppText.get("inspector.made"));
        Facts facts =
                new Facts()
                        .add(
                                AppText.get("inspector.made-at"),
                                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                                        .withZone(ZoneId.systemDefault())
                                        .format(made.createdAt()))
                        .add(
                                AppText.get("inspector.made-by"),
                                AppText.get(
                                        "inspector.made-by-value",
                                        made.methodId(),
                                        made.methodVersion(),
                                        made.applicationVersion()))
                        .add(AppText.get("inspector.seed"), Long.toString(made.seed()))
                        .add(AppText.get("inspector.audio-hash"), brief(made.audioSha256()))
                        .add(AppText.get("inspector.head-hash"), brief(made.topologyHash()));
        made.weightsSha256()
                .ifPresent(hash -> facts.add(AppText.get("inspector.weights-hash"), brief(hash)));
        getChildren().add(facts);
        addHeading(AppText.get("inspector.made-with"));
        Optional<AnimationMethod> method = methods.method(made.methodId());
        Facts values = new Facts();
        for (Map.Entry<String, String> entry : new TreeMap<>(made.parameters()).entrySet()) {
            Optional<Parameter> parameter =
                    method.flatMap(m -> m.parameters().parameter(entry.getKey()));
            values.add(
                    parameter.map(p -> p.prompt().text()).orElse(entry.getKey()),
                    parameter.map(p -> display(p, entry.getValue())).orElse(entry.getValue()));
        }
        getChildren().add(values);
    }

    private static String display(Parameter parameter, String value) {
        if (parameter instanceof Parameter.Numeric numeric) {
            ParameterNumber number = new ParameterNumber(numeric);
            return number.read(value).map(number::display).orElse(value);
        }
        if (parameter instanceof Parameter.Switch) {
            return Boolean.parseBoolean(value)
                    ? AppText.get("inspector.on")
                    : AppText.get("inspector.off");
        }
        return value;
    }

    private void addMotion(FaceMotion motion) {
        addHeading(AppText.get("inspector.motion"));
        getChildren()
                .add(
                        new Facts()
                                .add(
                                        AppText.get("inspector.motion-frames"),
                                        AppText.get(
                                                "inspector.motion-frames-value",
                                                motion.frameCount(),
                                                motion.frameRate().label()))
                                .add(
                                        AppText.get("inspector.motion-length"),
                                        String.format(
                                                Locale.getDefault(),
                                                "%.2f s",
                                                motion.durationSeconds())));
    }

    private void addMethod(AnimationMethod method) {
        addHeading(AppText.get("inspector.licences"));
        Facts facts =
                new Facts()
                        .add(
                                AppText.get("inspector.code-licence"),
                                method.descriptor().codeLicence())
                        .add(
                                AppText.get("inspector.weights-licence"),
                                method.descriptor()
                                        .weightsLicence()
                                        .orElseGet(() -> AppText.get("inspector.no-weights")));
        method.descriptor()
                .paper()
                .ifPresent(paper -> facts.add(AppText.get("inspector.paper"), paper));
        getChildren().add(facts);
    }

    private void addHeading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-head");
        getChildren().add(label);
    }

    private void addText(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(label);
    }

    private static String brief(String hash) {
        return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
    }
}
