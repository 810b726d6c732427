package facewright.app.start;

import facewright.app.AppText;
import facewright.app.head.HeadPictures;
import facewright.app.ui.Icons;
import facewright.assets.demo.DemoClips;
import facewright.assets.demo.SpokenClip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The clips that come with the product, by the person who speaks. */
public final class DemoGallery extends StackPane {
    private static final double PICTURE = 56;
    private static final double NARROWEST = 344;

    /**
     * @param open called with the clip that was chosen
     */
    public DemoGallery(Consumer<SpokenClip> open) {
        EvenColumns people = new EvenColumns(NARROWEST);
        Map<String, List<SpokenClip>> byPerson = new LinkedHashMap<>();
        for (SpokenClip clip : DemoClips.list()) {
            byPerson.computeIfAbsent(clip.identity(), name -> new ArrayList<>()).add(clip);
        }
        byPerson.forEach((name, clips) -> people.getChildren().add(person(name, clips, open)));
        getChildren().add(people);
    }

    private static Node person(String name, List<SpokenClip> clips, Consumer<SpokenClip> open) {
        Label title = new Label(name);
        title.getStyleClass().add("person-name");
        VBox rows = new VBox(title);
        clips.forEach(clip -> rows.getChildren().add(row(name, clip, open)));
        HBox.setHgrow(rows, Priority.ALWAYS);
        rows.setMinWidth(0);
        ImageView picture = HeadPictures.of(name, PICTURE);
        Rectangle round = new Rectangle(PICTURE, PICTURE);
        round.setArcWidth(12);
        round.setArcHeight(12);
        picture.setClip(round);
        HBox card = new HBox(8, picture, rows);
        card.getStyleClass().add("person-card");
        return card;
    }

    private static Button row(String name, SpokenClip clip, Consumer<SpokenClip> open) {
        Label sentence = new Label(clip.sentence());
        sentence.getStyleClass().add("clip-sentence");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Label length = new Label(AppText.get("start.seconds", clip.durationSeconds()));
        length.getStyleClass().add("secondary");
        length.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(6, Icons.icon(MaterialDesignP.PLAY, "clip-icon"), sentence, length);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.setId("demo-" + clip.id());
        button.getStyleClass().add("clip-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        content.prefWidthProperty().bind(button.widthProperty().subtract(12));
        button.setAccessibleText(AppText.get("start.clip-name", name, clip.sentence()));
        button.setTooltip(Icons.tooltip(clip.sentence()));
        button.setOnAction(event -> open.accept(clip));
        return button;
    }
}
