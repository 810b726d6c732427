package facewright.app.window;

import facewright.app.AppText;
import facewright.app.start.DemoGallery;
import facewright.app.ui.Icons;
import facewright.app.ui.ModalLayer;
import facewright.assets.demo.SpokenClip;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The clips that come with the product, for a project that has clips already. */
final class DemoClipsCard extends VBox {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 520;

    private DemoClipsCard() {
        super(12);
        setId("demo-clips");
    }

    static void show(ModalLayer layer, Consumer<SpokenClip> open) {
        DemoClipsCard card = new DemoClipsCard();
        Runnable close = () -> layer.close(card);
        Label title = new Label(AppText.get("start.demo-title"));
        title.getStyleClass().add("modal-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head =
                new HBox(
                        title,
                        space,
                        Icons.button(MaterialDesignC.CLOSE, AppText.get("window.close"), close));
        head.setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(AppText.get("start.demo-text"));
        text.getStyleClass().add("secondary");
        text.setWrapText(true);
        DemoGallery gallery =
                new DemoGallery(
                        clip -> {
                            close.run();
                            open.accept(clip);
                        });
        ScrollPane scroll = new ScrollPane(gallery);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.getStyleClass().add("plain-scroll");
        card.getChildren().addAll(head, text, scroll);
        layer.show(card, null, close);
    }
}
