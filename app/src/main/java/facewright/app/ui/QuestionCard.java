package facewright.app.ui;

import facewright.app.ui.Question.Answer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws a {@link Question}. */
final class QuestionCard extends VBox {
    private QuestionCard() {
        getStyleClass().add("question");
    }

    /** Shows the question; the layer closes when it is answered. */
    static void show(ModalLayer layer, Question question) {
        QuestionCard card = new QuestionCard();
        Label title = new Label(question.title());
        title.getStyleClass().add("modal-title");
        title.setWrapText(true);
        Label text = new Label(question.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        Runnable escape = () -> {};
        Button focus = null;
        for (Answer answer : question.answers()) {
            Runnable run =
                    () -> {
                        layer.close(card);
                        answer.run().run();
                    };
            Button button = button(answer, run);
            buttons.getChildren().add(button);
            if (answer.role() == Question.Role.CANCEL) {
                escape = run;
            }
            if (answer.role() == Question.Role.PRIMARY) {
                focus = button;
            }
        }
        card.getChildren().addAll(title, text, buttons);
        layer.show(card, focus, escape);
    }

    private static Button button(Answer answer, Runnable run) {
        Button button = new Button(answer.label());
        button.setMinWidth(Region.USE_PREF_SIZE);
        switch (answer.role()) {
            case PRIMARY -> {
                button.getStyleClass().add("accent");
                button.setDefaultButton(true);
            }
            case DESTRUCTIVE -> button.getStyleClass().add("danger");
            case SECONDARY, CANCEL -> {}
        }
        button.setOnAction(event -> run.run());
        return button;
    }
}
