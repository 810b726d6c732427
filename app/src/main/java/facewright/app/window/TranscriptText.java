package facewright.app.window;

import facewright.app.ui.Icons;
import facewright.app.window.WordPlaces.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * A text area as high as its text, between some lines and some more, in which words can be
 * underlined and explained.
 */
final class TranscriptText extends StackPane {
    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 9;

    /** Room for a scroll bar, so that none is needed where all lines fit. */
    private static final double BAR_WIDTH = 14;

    private static final double SLACK = 3;

    /**
     * Something to know about a word.
     *
     * @param place where the word stands
     * @param doubtful whether it is underlined
     * @param text for people, shown beside the mouse
     */
    record Remark(Place place, boolean doubtful, String text) {}

    private final TextArea area = new TextArea();
    private final Underlines underlines = new Underlines();
    private final Text ruler = new Text();
    private final Tooltip tooltip = Icons.tooltip("");
    private List<Remark> remarks = List.of();

    TranscriptText() {
        area.setId("transcript");
        area.setWrapText(true);
        area.setPrefRowCount(FEWEST_LINES);
        getChildren().addAll(area, underlines);
        underlines.setMouseTransparent(true);
        area.textProperty().addListener(observable -> refit());
        area.fontProperty().addListener(observable -> refit());
        area.widthProperty().addListener(observable -> refit());
        // Where it was laid out before it had its content, the rows that it prefers stand.
        area.heightProperty().addListener(observable -> Platform.runLater(this::refit));
        area.scrollTopProperty().addListener(observable -> underlines.requestLayout());
        area.heightProperty().addListener(observable -> underlines.requestLayout());
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::explain);
    }

    TextArea area() {
        return area;
    }

    void setRemarks(List<Remark> now) {
        remarks = List.copyOf(now);
        underlines.requestLayout();
    }

    /** Shows a word as selected, and scrolls to it. */
    void select(Place place) {
        area.selectRange(place.end(), place.start());
    }

    /** Whole lines only: half a line at the edge looks like a mistake. */
    private void refit() {
        underlines.requestLayout();
        Insets insets = area.getInsets();
        Region content = (Region) area.lookup(".content");
        if (content == null || area.getWidth() <= 0) {
            return;
        }
        Insets padding = content.getInsets();
        ruler.setFont(area.getFont());
        ruler.setText("x");
        double line = ruler.getLayoutBounds().getHeight();
        double sides =
                insets.getLeft() + insets.getRight() + padding.getLeft() + padding.getRight();
        ruler.setWrappingWidth(Math.max(1, area.getWidth() - sides - BAR_WIDTH));
        ruler.setText(area.getText());
        long lines = Math.round(ruler.getLayoutBounds().getHeight() / line);
        ruler.setWrappingWidth(0);
        double ends = insets.getTop() + insets.getBottom() + padding.getTop() + padding.getBottom();
        double wanted =
                Math.ceil(
                        line * Math.max(FEWEST_LINES, Math.min(MOST_LINES, lines)) + ends + SLACK);
        if (area.getPrefHeight() != wanted) {
            area.setMinHeight(wanted);
            area.setPrefHeight(wanted);
        }
    }

    private void explain(MouseEvent event) {
        Optional<String> text =
                area.getSkin() instanceof TextAreaSkin skin
                        ? remarkAt(skin.getIndex(event.getX(), event.getY()).getCharIndex())
                        : Optional.empty();
        text.ifPresent(tooltip::setText);
        area.setTooltip(text.isPresent() ? tooltip : null);
    }

    private Optional<String> remarkAt(int index) {
        return remarks.stream()
                .filter(r -> index >= r.place().start() && index < r.place().end())
                .map(Remark::text)
                .findFirst();
    }

    private final class Underlines extends Region {
        private final Path lines = new Path();

        Underlines() {
            lines.getStyleClass().add("doubt-line");
            lines.setManaged(false);
            getChildren().add(lines);
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
        }

        @Override
        protected void layoutChildren() {
            lines.getElements().clear();
            if (!(area.getSkin() instanceof TextAreaSkin skin)) {
                return;
            }
            Insets insets = area.getInsets();
            int length = area.getLength();
            for (Remark remark : remarks) {
                if (remark.doubtful() && remark.place().end() <= length) {
                    underline(skin, remark.place(), insets);
                }
            }
        }

        /** One stretch for each line of text that the word stands in. */
        private void underline(TextAreaSkin skin, Place place, Insets insets) {
            Map<Double, double[]> stretches = new HashMap<>();
            for (int i = place.start(); i < place.end(); i++) {
                Rectangle2D box = skin.getCharacterBounds(i);
                double[] stretch =
                        stretches.computeIfAbsent(
                                box.getMaxY(), y -> new double[] {box.getMinX(), box.getMaxX()});
                stretch[0] = Math.min(stretch[0], box.getMinX());
                stretch[1] = Math.max(stretch[1], box.getMaxX());
            }
            stretches.forEach(
                    (bottom, stretch) -> {
                        double y = Math.round(insets.getTop() + bottom) - 0.5;
                        lines.getElements()
                                .addAll(
                                        new MoveTo(insets.getLeft() + stretch[0], y),
                                        new LineTo(insets.getLeft() + stretch[1], y));
                    });
        }
    }
}
