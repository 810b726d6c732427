package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.MethodAdvice;
import facewright.app.project.StudioSession;
import facewright.method.AnimationMethod;
import facewright.method.MethodContext;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** The methods to animate the selected clip with, and what speaks for or against them. */
final class MethodMenu {
    private static final double WIDTH = 330;

    private final StudioSession session;
    private final MethodContext context;
    private final Consumer<AnimationMethod> animateWith;

    MethodMenu(
            StudioSession session, MethodContext context, Consumer<AnimationMethod> animateWith) {
        this.session = session;
        this.context = context;
        this.animateWith = animateWith;
    }

    /** One entry per installed method. */
    List<MenuItem> items() {
        return session.methods().methods().stream().map(this::item).toList();
    }

    private MenuItem item(AnimationMethod method) {
        String name = method.descriptor().name().text();
        MethodAdvice advice =
                session.selectedClip()
                        .map(
                                clip ->
                                        MethodAdvice.of(
                                                method,
                                                session.speech().material(clip),
                                                session.methods(),
                                                context))
                        .orElse(MethodAdvice.NONE);
        boolean suggested = advice.kind() == MethodAdvice.Kind.SUGGESTED;
        boolean unsuited = advice.kind() == MethodAdvice.Kind.UNSUITED;
        VBox content =
                new VBox(
                        1,
                        new Label(suggested ? AppText.get("window.method-suggested", name) : name));
        if (suggested || unsuited) {
            Label reason = new Label(advice.reason());
            reason.getStyleClass().add("card-line");
            reason.setWrapText(true);
            reason.setMaxWidth(WIDTH);
            content.getChildren().add(reason);
        }
        CustomMenuItem item = new CustomMenuItem(content);
        // For those who do not see it.
        item.setText(name);
        item.setOnAction(event -> animateWith.accept(method));
        return item;
    }
}
