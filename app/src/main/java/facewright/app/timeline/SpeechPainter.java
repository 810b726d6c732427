package facewright.app.timeline;

import facewright.domain.TimeRange;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Draws words over phones. Phones go when they would be too narrow to tell apart, texts are
 * shortened when they do not fit. Sounds that shut the lips, and those with the lip at the teeth,
 * are tinted.
 */
final class SpeechPainter {
    /** Average width of a phone below which phones are only ticks. */
    private static final double NARROWEST_PHONE = 7;

    private static final double PADDING = 3;
    private static final String ELLIPSIS = "\u2026";

    private final TimelineColours colours;
    private final Font wordFont;
    private final Font phoneFont;
    private final Text ruler = new Text();

    SpeechPainter(TimelineColours colours, Font wordFont, Font phoneFont) {
        this.colours = colours;
        this.wordFont = wordFont;
        this.phoneFont = phoneFont;
    }

    /** Height of the upper row, with the words. */
    static double wordsHeight(double laneHeight) {
        return Math.floor(laneHeight / 2);
    }

    /** Whether phones are wide enough to be shown and touched. */
    static boolean showsPhones(PhoneTrack speech, VisibleSpan span, double width) {
        double visible = span.secondsProperty().get();
        double average = speech.durationSeconds() / speech.phones().size();
        return average / visible * width >= NARROWEST_PHONE;
    }

    void draw(
            GraphicsContext g,
            SpeechTrackViewModel model,
            VisibleSpan span,
            double width,
            double top,
            double height) {
        PhoneTrack speech = model.shownProperty().get();
        if (speech == null || height < 16) {
            return;
        }
        double split = wordsHeight(height);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        words(g, model, speech, span, width, top, split);
        if (showsPhones(speech, span, width)) {
            phones(g, speech, span, width, top + split, height - split);
        }
        Optional<TimeRange> selected = model.timesOf(model.selectionProperty().get());
        selected.ifPresent(
                times -> {
                    boolean word =
                            model.selectionProperty().get() != null
                                    && model.selectionProperty().get().kind()
                                            == SpeechItem.Kind.WORD;
                    outline(
                            g,
                            span.xAt(times.startSeconds(), width),
                            span.xAt(times.endSeconds(), width),
                            top + (word ? 0 : split),
                            word ? split : height - split);
                });
    }

    private void words(
            GraphicsContext g,
            SpeechTrackViewModel model,
            PhoneTrack speech,
            VisibleSpan span,
            double width,
            double top,
            double height) {
        List<Word> words = speech.words();
        for (int w = 0; w < words.size(); w++) {
            Word word = words.get(w);
            double left = span.xAt(word.startSeconds(), width);
            double right = span.xAt(word.endSeconds(), width);
            if (right < 0 || left > width) {
                continue;
            }
            SpeechMark mark = model.marksProperty().get().get(w);
            SpeechMark.Level level = mark == null ? SpeechMark.Level.FINE : mark.level();
            Color colour =
                    switch (level) {
                        case FINE -> colours.word.getValue();
                        case DOUBTFUL -> colours.doubtful.getValue();
                        case WRONG -> colours.wrong.getValue();
                    };
            box(g, left, right, top + 1, height - 2, colour);
            text(g, wordFont, word.text(), left, right, top + height / 2, width);
            if (mark != null) {
                underline(g, mark, left, right, top + height - 2);
            }
        }
    }

    /**
     * Tells doubt without colour: a broken line under doubtful words. Under those of a draft it is
     * as long as the recogniser is sure.
     */
    private void underline(
            GraphicsContext g, SpeechMark mark, double left, double right, double bottom) {
        double from = Math.rint(left) + 2;
        double whole = Math.max(0, Math.rint(right) - 2 - from);
        boolean doubtful = mark.level() != SpeechMark.Level.FINE;
        g.setStroke(doubtful ? colours.doubt.getValue() : colours.text.getValue());
        g.setLineWidth(2);
        g.setLineDashes(doubtful ? new double[] {3, 3} : new double[0]);
        g.strokeLine(from, bottom, from + whole * mark.confidence().orElse(1), bottom);
        g.setLineDashes();
    }

    private void phones(
            GraphicsContext g,
            PhoneTrack speech,
            VisibleSpan span,
            double width,
            double top,
            double height) {
        List<Phone> phones = speech.phones();
        int first = speech.phoneAt(span.startSeconds());
        for (int p = first; p < phones.size(); p++) {
            Phone phone = phones.get(p);
            double left = span.xAt(phone.startSeconds(), width);
            double right = span.xAt(phone.endSeconds(), width);
            if (left > width) {
                return;
            }
            if (!speech.isPause(p)) {
                Color tint =
                        speech.isBilabial(p)
                                ? colours.bilabial.getValue()
                                : speech.isLabiodental(p)
                                        ? colours.labiodental.getValue()
                                        : colours.phone.getValue();
                box(g, left, right, top, height - 2, tint);
                text(g, phoneFont, phone.symbol(), left, right, top + height / 2 - 1, width);
            }
        }
    }

    private static void box(
            GraphicsContext g, double left, double right, double top, double height, Color fill) {
        double x = Math.rint(left) + 0.5;
        double boxWidth = Math.max(1, Math.rint(right) - Math.rint(left) - 1);
        g.setFill(fill);
        g.fillRoundRect(x, top, boxWidth, height, 4, 4);
    }

    private void outline(GraphicsContext g, double left, double right, double top, double height) {
        g.setStroke(colours.rangeEdge.getValue());
        g.setLineWidth(1.5);
        g.strokeRoundRect(
                Math.rint(left) + 1,
                top + 1,
                Math.max(1, Math.rint(right - left) - 2),
                height - 2.5,
                4,
                4);
    }

    /** In the middle of what is visible of the box; shortened, or left out where nothing fits. */
    private void text(
            GraphicsContext g,
            Font font,
            String text,
            double left,
            double right,
            double middle,
            double width) {
        double from = Math.max(0, left) + PADDING;
        double room = Math.min(width, right) - PADDING - from;
        ruler.setFont(font);
        String fitting = fitting(text, room);
        if (!fitting.isEmpty()) {
            g.setFont(font);
            g.setFill(colours.speechText.getValue());
            g.fillText(fitting, Math.rint(from + (room - widthOf(fitting)) / 2), middle);
        }
    }

    private String fitting(String text, double room) {
        if (widthOf(text) <= room) {
            return text;
        }
        for (int length = text.length() - 1; length >= 2; length--) {
            String shorter = text.substring(0, length) + ELLIPSIS;
            if (widthOf(shorter) <= room) {
                return shorter;
            }
        }
        return "";
    }

    private double widthOf(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
