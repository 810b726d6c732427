package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.head.HeadCommands;
import facewright.app.project.SessionHead;
import facewright.app.project.StudioTake;
import facewright.app.ui.TabStrip;
import facewright.method.MethodRegistry;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The right column: tabs Method, Head and Info for the selected take. */
public final class InspectorView extends StackPane {
    private final TabStrip tabs = new TabStrip();

    public InspectorView(
            ObservableValue<@Nullable StudioTake> selectedTake,
            MethodRegistry methods,
            SessionHead heads,
            HandPose pose,
            HeadCommands headCommands,
            InspectorCommands commands) {
        getStyleClass().add("side-column");
        MethodTab method = new MethodTab(methods, commands);
        InfoTab info = new InfoTab(methods, commands);
        tabs.add("method", AppText.get("inspector.tab-method"), scrolling(method));
        ScrollPane head = scrolling(new StackPane());
        tabs.add("head", AppText.get("inspector.tab-head"), head);
        // A hundred sliders would hold up the window: they are made when somebody looks.
        ChangeListener<Boolean> firstLook =
                new ChangeListener<>() {
                    @Override
                    public void changed(
                            ObservableValue<? extends Boolean> property,
                            Boolean before,
                            Boolean visible) {
                        if (visible) {
                            head.visibleProperty().removeListener(this);
                            head.setContent(new HeadTab(heads, pose, headCommands));
                        }
                    }
                };
        head.visibleProperty().addListener(firstLook);
        tabs.add("info", AppText.get("inspector.tab-info"), scrolling(info));
        getChildren().add(tabs);
        selectedTake.addListener(
                (property, old, take) -> {
                    method.show(take);
                    info.show(take);
                });
        method.show(selectedTake.getValue());
        info.show(selectedTake.getValue());
    }

    /** Shows a tab: {@code method}, {@code head} or {@code info}. */
    public void showTab(String id) {
        tabs.select(id);
    }

    private static ScrollPane scrolling(Node page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
