package facewright.app.head;

import facewright.app.ui.Icons;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.Identity;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The people of the product as pictures to choose from. */
final class HeadGallery extends GridPane {
    private static final int COLUMNS = 4;
    private static final double PICTURE = 52;

    private final ToggleGroup group = new ToggleGroup();

    HeadGallery(Consumer<Identity> choose) {
        getStyleClass().add("head-gallery");
        setHgap(4);
        setVgap(4);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints equal = new ColumnConstraints();
            equal.setHgrow(Priority.ALWAYS);
            equal.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(equal);
        }
        int index = 0;
        for (Identity identity : Identities.list()) {
            add(button(identity, choose), index % COLUMNS, index / COLUMNS);
            index++;
        }
    }

    private ToggleButton button(Identity identity, Consumer<Identity> choose) {
        ImageView picture = HeadPictures.of(identity.name(), PICTURE);
        ToggleButton button = new ToggleButton(identity.name(), picture);
        button.setId("head-" + identity.name().toLowerCase(Locale.ROOT));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("head-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setToggleGroup(group);
        button.setUserData(identity.name());
        button.setTooltip(Icons.tooltip(identity.name()));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    choose.accept(identity);
                });
        return button;
    }

    /** Marks the person of this name, or nobody. */
    void select(Optional<String> name) {
        group.selectToggle(
                group.getToggles().stream()
                        .filter(toggle -> name.filter(toggle.getUserData()::equals).isPresent())
                        .findFirst()
                        .orElse(null));
    }
}
