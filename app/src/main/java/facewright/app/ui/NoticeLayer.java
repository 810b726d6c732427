package facewright.app.ui;

import facewright.app.AppText;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Draws the {@link Notices} as cards in the lower right corner, newest at the bottom. */
public final class NoticeLayer extends VBox {
    private static final Duration STAY = Duration.seconds(9);

    private final Notices notices;
    private final Map<Notice, Node> cards = new HashMap<>();

    public NoticeLayer(Notices notices) {
        this.notices = notices;
        getStyleClass().add("notice-layer");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        notices.items().addListener((ListChangeListener<Notice>) change -> refresh());
        refresh();
    }

    private void refresh() {
        cards.keySet().retainAll(notices.items());
        notices.items().forEach(notice -> cards.computeIfAbsent(notice, this::card));
        getChildren().setAll(notices.items().stream().map(cards::get).toList());
    }

    private Node card(Notice notice) {
        Label title = new Label(notice.title());
        title.getStyleClass().add("notice-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close =
                Icons.button(
                        MaterialDesignC.CLOSE,
                        AppText.get("ui.notice-close"),
                        () -> notices.dismiss(notice));
        HBox head = new HBox(8, symbol(notice.kind()), title, close);
        head.setAlignment(Pos.CENTER_LEFT);

        Label text = new Label(notice.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(8, head, text);
        HBox buttons = new HBox(8);
        for (Notice.Action action : notice.actions()) {
            Button button = new Button(action.label());
            button.setOnAction(
                    event -> {
                        notices.dismiss(notice);
                        action.run().run();
                    });
            buttons.getChildren().add(button);
        }
        notice.details().ifPresent(details -> addDetails(card, buttons, details));
        if (!buttons.getChildren().isEmpty()) {
            buttons.setAlignment(Pos.CENTER_LEFT);
            card.getChildren().add(2, buttons);
        }
        card.getStyleClass()
                .addAll("notice", notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (!notice.isSticky()) {
            leaveLater(notice, card);
        }
        return card;
    }

    private void leaveLater(Notice notice, Node card) {
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(event -> notices.dismiss(notice));
        card.setOnMouseEntered(event -> stay.stop());
        card.setOnMouseExited(event -> stay.playFromStart());
        stay.play();
    }

    private static void addDetails(VBox card, HBox buttons, String details) {
        TextArea area = new TextArea(details);
        area.setEditable(false);
        area.getStyleClass().add("notice-details");
        area.setPrefRowCount(8);
        area.managedProperty().bind(area.visibleProperty());
        area.setVisible(false);
        Hyperlink toggle = new Hyperlink(AppText.get("ui.details"));
        toggle.setOnAction(event -> area.setVisible(!area.isVisible()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.getChildren().addAll(space, toggle);
        card.getChildren().add(area);
    }

    private static Node symbol(Notice.Kind kind) {
        return switch (kind) {
            case SUCCESS -> Icons.icon(MaterialDesignC.CHECK_CIRCLE_OUTLINE, "success-icon");
            case INFORMATION -> Icons.icon(MaterialDesignI.INFORMATION_OUTLINE, "info-icon");
            case WARNING -> Icons.icon(MaterialDesignA.ALERT_OUTLINE, "warning-icon");
            case ERROR -> Icons.icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "error-icon");
        };
    }
}
