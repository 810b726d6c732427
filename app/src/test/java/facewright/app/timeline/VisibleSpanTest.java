package facewright.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.playback.FakeOutput;
import facewright.app.playback.FakeTime;
import facewright.app.playback.Player;
import org.junit.jupiter.api.Test;

class VisibleSpanTest {
    private final FakeTime time = new FakeTime();
    private final Player player = new Player(new FakeOutput(time), time);
    private final TimelineViewModel model = new TimelineViewModel(player);
    private final VisibleSpan span = model.span();

    private void load(double seconds) {
        player.loadSound(null, seconds);
    }

    @Test
    void showsTheWholeClipFirst() {
        load(20);
        assertEquals(0, span.startSeconds());
        assertTrue(span.endSeconds() > 20 && span.endSeconds() < 21);
        assertTrue(span.isFitted());
        assertEquals(0, span.zoomLevel(), 1e-9);
    }

    @Test
    void placesAndTimesAreInverse() {
        load(20);
        span.zoomBy(0.3, 7);
        double x = span.xAt(8.25, 1173);
        assertEquals(8.25, span.timeAt(x, 1173), 1e-9);
    }

    @Test
    void zoomKeepsTheAnchorInItsPlace() {
        load(20);
        double before = span.xAt(13, 1000);
        span.zoomBy(0.2, 13);
        assertEquals(before, span.xAt(13, 1000), 1e-6);
        span.zoomBy(1.7, 13);
        assertEquals(before, span.xAt(13, 1000), 1e-6);
        assertFalse(span.isFitted());
    }

    @Test
    void zoomsInToSingleFramesAndNoFurther() {
        load(600);
        span.zoomBy(1e-9, 300);
        assertEquals(2 / 30.0, span.secondsProperty().get(), 1e-9);
        assertEquals(1, span.zoomLevel(), 1e-9);
        assertTrue(span.startSeconds() < 300 && span.endSeconds() > 300);
    }

    @Test
    void zoomsOutToTheWholeClipAndNoFurther() {
        load(20);
        span.zoomBy(0.1, 5);
        span.zoomBy(1e6, 5);
        assertEquals(0, span.startSeconds());
        assertTrue(span.isFitted());
    }

    @Test
    void zoomLevelGoesThereAndBack() {
        load(20);
        for (double level : new double[] {0, 0.25, 0.5, 1}) {
            span.setZoomLevel(level);
            assertEquals(level, span.zoomLevel(), 1e-9);
        }
    }

    @Test
    void buttonsZoomAroundTheVisiblePlayhead() {
        load(20);
        player.seek(15);
        double before = span.xAt(15, 1000);
        span.zoomIn();
        assertEquals(before, span.xAt(15, 1000), 1e-6);
        player.seek(0);
        span.scrollTo(10);
        double middle = span.timeAt(500, 1000);
        span.zoomIn();
        assertEquals(middle, span.timeAt(500, 1000), 1e-6);
    }

    @Test
    void scrollingStaysInsideTheClip() {
        load(20);
        span.zoomBy(0.25, 0);
        span.scrollBy(-5);
        assertEquals(0, span.startSeconds());
        span.scrollBy(500);
        assertTrue(span.endSeconds() <= 20.7);
        assertTrue(span.endSeconds() >= 20);
    }

    @Test
    void turnsThePageOnlyWhenTheTimeIsNotVisible() {
        load(20);
        span.zoomBy(0.25, 0);
        double start = span.startSeconds();
        span.reveal(span.endSeconds() - 0.01);
        assertEquals(start, span.startSeconds());
        span.reveal(12);
        assertTrue(span.startSeconds() < 12 && span.xAt(12, 1000) < 100);
    }

    @Test
    void followsThePlayheadWhilePlayingUnlessToldNotTo() {
        load(20);
        span.zoomBy(0.1, 0);
        player.play();
        time.advance(5);
        player.tick();
        model.tick();
        assertTrue(span.startSeconds() > 4);
        model.followingProperty().set(false);
        span.scrollTo(0);
        model.tick();
        assertEquals(0, span.startSeconds());
    }

    @Test
    void worksWithoutAClip() {
        load(0);
        span.zoomIn();
        span.zoomOut();
        span.scrollBy(3);
        span.setZoomLevel(0.5);
        span.fit();
        assertEquals(0, span.startSeconds());
        assertEquals(10, span.secondsProperty().get(), 1e-9);
    }

    @Test
    void aClipShorterThanAFrameIsFine() {
        load(0.01);
        span.zoomIn();
        assertEquals(0, span.zoomLevel(), 1e-9);
        assertTrue(span.secondsProperty().get() > 0.01);
    }
}
