package facewright.app.window;

import facewright.app.AppText;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes files and folders dropped anywhere on the window, with a highlight while they hover. */
final class DropTarget extends StackPane {
    private final Consumer<List<Path>> onDrop;

    DropTarget(Consumer<List<Path>> onDrop) {
        this.onDrop = onDrop;
        getStyleClass().add("drop-highlight");
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(new Label(AppText.get("window.drop-here")));
    }

    /** Listens for drags over a node. */
    void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        if (event.getDragboard().hasFiles()) {
            onDrop.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
