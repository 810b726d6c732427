package facewright.app.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The studio's icon in the sizes that desktops ask for. FX thread. */
public final class AppIcon {
    private AppIcon() {}

    public static List<Image> pictures() {
        return Stream.of(16, 32, 64, 128).map(AppIcon::picture).toList();
    }

    private static Image picture(int size) {
        Rectangle ground = new Rectangle(size, size, Color.web("#2f6fed"));
        ground.setArcWidth(size * 0.4);
        ground.setArcHeight(size * 0.4);
        FontIcon symbol =
                FontIcon.of(MaterialDesignA.ACCOUNT_VOICE, (int) (size * 0.75), Color.WHITE);
        StackPane pane = new StackPane(ground, symbol);
        Scene scene = new Scene(pane, size, size, Color.TRANSPARENT);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return pane.snapshot(parameters, null);
    }
}
