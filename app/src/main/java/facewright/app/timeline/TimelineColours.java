package facewright.app.timeline;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The colours of the timeline's picture, settable from style sheets. Their initial values are those
 * of the dark look.
 */
final class TimelineColours {
    private static final StyleablePropertyFactory<TimelineCanvas> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final CssMetaData<TimelineCanvas, Color> BACKGROUND =
            meta("-fw-timeline-background", "#12161c", colours -> colours.background);
    private static final CssMetaData<TimelineCanvas, Color> LINE =
            meta("-fw-timeline-line", "#232b36", colours -> colours.line);
    private static final CssMetaData<TimelineCanvas, Color> FRAME_LINE =
            meta("-fw-timeline-frame-line", "#1b222c", colours -> colours.frameLine);
    private static final CssMetaData<TimelineCanvas, Color> TICK =
            meta("-fw-timeline-tick", "#3a4655", colours -> colours.tick);
    private static final CssMetaData<TimelineCanvas, Color> TEXT =
            meta("-fw-timeline-text", "#8e9aaa", colours -> colours.text);
    private static final CssMetaData<TimelineCanvas, Color> WAVEFORM =
            meta("-fw-timeline-waveform", "#5b82c8", colours -> colours.waveform);
    private static final CssMetaData<TimelineCanvas, Color> RANGE =
            meta("-fw-timeline-range", "rgba(47,111,237,0.14)", colours -> colours.range);
    private static final CssMetaData<TimelineCanvas, Color> RANGE_EDGE =
            meta("-fw-timeline-range-edge", "#2f6fed", colours -> colours.rangeEdge);
    private static final CssMetaData<TimelineCanvas, Color> WORD =
            meta("-fw-timeline-word", "#2a3442", colours -> colours.word);
    private static final CssMetaData<TimelineCanvas, Color> PHONE =
            meta("-fw-timeline-phone", "#1f2832", colours -> colours.phone);
    private static final CssMetaData<TimelineCanvas, Color> BILABIAL =
            meta("-fw-timeline-bilabial", "#7a4652", colours -> colours.bilabial);
    private static final CssMetaData<TimelineCanvas, Color> LABIODENTAL =
            meta("-fw-timeline-labiodental", "#6d5a34", colours -> colours.labiodental);
    private static final CssMetaData<TimelineCanvas, Color> DOUBTFUL =
            meta("-fw-timeline-doubtful", "#6d5a1e", colours -> colours.doubtful);
    private static final CssMetaData<TimelineCanvas, Color> DOUBT =
            meta("-fw-timeline-doubt", "#f0a35e", colours -> colours.doubt);
    private static final CssMetaData<TimelineCanvas, Color> WRONG =
            meta("-fw-timeline-wrong", "#7d2f33", colours -> colours.wrong);
    private static final CssMetaData<TimelineCanvas, Color> SPEECH_TEXT =
            meta("-fw-timeline-speech-text", "#e6ebf2", colours -> colours.speechText);

    final StyleableProperty<Color> background;
    final StyleableProperty<Color> line;
    final StyleableProperty<Color> frameLine;
    final StyleableProperty<Color> tick;
    final StyleableProperty<Color> text;
    final StyleableProperty<Color> waveform;
    final StyleableProperty<Color> range;
    final StyleableProperty<Color> rangeEdge;
    final StyleableProperty<Color> word;
    final StyleableProperty<Color> phone;
    final StyleableProperty<Color> bilabial;
    final StyleableProperty<Color> labiodental;
    final StyleableProperty<Color> doubtful;
    final StyleableProperty<Color> doubt;
    final StyleableProperty<Color> wrong;
    final StyleableProperty<Color> speechText;

    /**
     * @param changed called when a style sheet changes a colour
     */
    TimelineColours(TimelineCanvas owner, Runnable changed) {
        background = property(owner, BACKGROUND, changed);
        line = property(owner, LINE, changed);
        frameLine = property(owner, FRAME_LINE, changed);
        tick = property(owner, TICK, changed);
        text = property(owner, TEXT, changed);
        waveform = property(owner, WAVEFORM, changed);
        range = property(owner, RANGE, changed);
        rangeEdge = property(owner, RANGE_EDGE, changed);
        word = property(owner, WORD, changed);
        phone = property(owner, PHONE, changed);
        bilabial = property(owner, BILABIAL, changed);
        labiodental = property(owner, LABIODENTAL, changed);
        doubtful = property(owner, DOUBTFUL, changed);
        doubt = property(owner, DOUBT, changed);
        wrong = property(owner, WRONG, changed);
        speechText = property(owner, SPEECH_TEXT, changed);
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    private static CssMetaData<TimelineCanvas, Color> meta(
            String property,
            String initial,
            Function<TimelineColours, StyleableProperty<Color>> getter) {
        return FACTORY.createColorCssMetaData(
                property, canvas -> getter.apply(canvas.colours()), Color.web(initial));
    }

    private static StyleableProperty<Color> property(
            TimelineCanvas owner, CssMetaData<TimelineCanvas, Color> meta, Runnable changed) {
        return new javafx.css.SimpleStyleableObjectProperty<>(
                meta, owner, meta.getProperty(), meta.getInitialValue(owner)) {
            @Override
            protected void invalidated() {
                changed.run();
            }
        };
    }
}
