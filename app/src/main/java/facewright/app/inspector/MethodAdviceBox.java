package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.project.MethodAdvice;
import facewright.method.AnimationMethod;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says whether a method is the one to choose for the clip, why, and which one would be. */
final class MethodAdviceBox extends VBox {
    private final Label reason = new Label();
    private final Button change = new Button();
    private final Consumer<AnimationMethod> animateWith;

    MethodAdviceBox(Consumer<AnimationMethod> animateWith) {
        super(6);
        this.animateWith = animateWith;
        reason.setId("method-advice");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().add("card-line");
        change.setId("method-better");
        getChildren().addAll(reason, change);
    }

    void show(MethodAdvice advice) {
        boolean some = advice.kind() != MethodAdvice.Kind.NONE;
        setVisible(some);
        setManaged(some);
        reason.setText(text(advice));
        reason.getStyleClass().remove("warning");
        if (advice.kind() == MethodAdvice.Kind.UNSUITED) {
            reason.getStyleClass().add("warning");
        }
        change.setVisible(advice.better().isPresent());
        change.setManaged(advice.better().isPresent());
        advice.better()
                .ifPresent(
                        method -> {
                            change.setText(
                                    AppText.get(
                                            "window.animate-other",
                                            method.descriptor().name().text()));
                            change.setOnAction(event -> animateWith.accept(method));
                        });
    }

    private static String text(MethodAdvice advice) {
        return switch (advice.kind()) {
            case NONE -> "";
            case SUGGESTED -> AppText.get("inspector.suggested", advice.reason());
            case OTHER ->
                    AppText.get(
                            "inspector.other-suggested",
                            advice.better().orElseThrow().descriptor().name().text(),
                            advice.reason());
            case UNSUITED -> advice.reason();
        };
    }
}
