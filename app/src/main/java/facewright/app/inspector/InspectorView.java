package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.head.HeadCommands;
import facewright.app.project.SessionHead;
import facewright.app.project.StudioTake;
import facewright.app.ui.TabStrip;
import facewright.method.MethodRegistry;
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
        tabs.add(
                "head",
                AppText.get("inspector.tab-head"),
                scrolling(new HeadTab(heads, pose, headCommands)));
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

    private static Node scrolling(Node page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
