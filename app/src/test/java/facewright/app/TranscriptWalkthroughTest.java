package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.align.files.PhoneTrackFiles;
import facewright.app.project.ClipSpeech;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.app.project.TakeState;
import facewright.domain.FaceMotion;
import facewright.domain.RigSequence;
import facewright.speech.Phone;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * From a pasted transcript to words on the timeline, a moved boundary, another face, a TextGrid.
 */
@Tag("fx")
@Tag("render")
class TranscriptWalkthroughTest {
    private static final String SENTENCES =
            "Maybe the bear was far away, but my mother found five warm pumpkin pies before the"
                    + " farmer came. Please, papa, move over: the moon is above the palm.";

    private static final long RECOGNITION_SECONDS = 900;

    @TempDir Path folder;
    private StudioFixture studio;
    private StudioClip clip;
    private final FxRobot robot = new FxRobot();

    @BeforeEach
    void openTheDemo() throws Exception {
        studio = StudioFixture.open(folder.resolve("home"));
        runOnFx(() -> studio.find("#start-open-demo", Button.class).fire());
        studio.waitForTake();
        clip = onFx(() -> studio.studio.session().selectedClip().orElseThrow());
    }

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    private void type(String transcript) {
        runOnFx(() -> studio.find("#transcript", TextArea.class).setText(transcript));
        runOnFx(() -> studio.find("#align", Button.class).fire());
        studio.waitUntilIdle();
    }

    private PhoneTrack track() {
        return onFx(() -> clip.speech().track().orElseThrow());
    }

    private StudioTake take() {
        return onFx(() -> studio.studio.session().selectedTake().orElseThrow());
    }

    @Test
    void aTranscriptBecomesWordsThatMoveTheFace() throws Exception {
        type(SENTENCES);
        waitUntil("the words are found", () -> clip.speech().track().isPresent());
        studio.waitForTake();
        assertEquals("phonetic", take().methodId());
        String advice = onFx(() -> studio.find("#method-advice", Label.class).getText());
        assertTrue(advice.startsWith("Suggested for this clip"), advice);
        PhoneTrack found = track();
        assertEquals("Maybe", found.words().get(0).text());
        assertTrue(
                onFx(() -> clip.speech().doubtfulWords()).isEmpty(),
                "the demo says exactly this: " + onFx(() -> clip.speech().doubtfulWords()));

        int phone = firstBilabial(found, 2);
        double before = found.phones().get(phone).startSeconds();
        FaceMotion motion = onFx(() -> take().motion().orElseThrow());
        drag(before, before + 0.06);
        waitUntil("the boundary moved", () -> !track().equals(found));
        studio.waitForTake();
        assertEquals(before + 0.06, track().phones().get(phone).startSeconds(), 0.015);
        FaceMotion after = onFx(() -> take().motion().orElseThrow());
        assertTrue(difference(motion, after, before - 0.2, before + 0.3) > 0.05);
        assertEquals(0, difference(motion, after, before + 2, before + 4), 1e-6);

        runOnFx(() -> studio.studio.session().undo());
        studio.waitForTake();
        assertEquals(found, track());

        studio.dialogs.speech = Optional.of(folder);
        PhoneTrack grid =
                PhoneTrackFiles.read(
                        export("Export TextGrid...", "TextGrid"), found.durationSeconds());
        assertSame(found, grid);
        List<String> rows = Files.readAllLines(export("Export CSV...", "csv"));
        assertEquals("start_seconds,end_seconds,phone,word_number,word", rows.get(0));
        assertEquals(found.phones().size() + 1, rows.size());
        Phone closed = found.phones().get(phone);
        int word = found.wordOf(phone).orElseThrow();
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "%.6f,%.6f,%s,%d,%s",
                        closed.startSeconds(),
                        closed.endSeconds(),
                        closed.symbol(),
                        word + 1,
                        found.words().get(word).text()),
                rows.get(phone + 1));
        assertSame(found, PhoneTrackFiles.read(file("csv"), found.durationSeconds()));
        String subtitles = Files.readString(export("Export subtitles (SRT)...", "srt"));
        assertEquals(
                SENTENCES, subtitles.replaceAll("(?m)^\\d.*$", "").strip().replaceAll("\\s+", " "));
        Word last = found.words().get(found.words().size() - 1);
        assertTrue(
                subtitles.startsWith("1\n" + stamp(found.words().get(0).startSeconds()) + " --> "),
                subtitles);
        assertTrue(subtitles.contains(" --> " + stamp(last.endSeconds()) + "\n"), subtitles);
    }

    /** Exports what is said from the menu of the transcript. */
    private Path export(String item, String extension) {
        runOnFx(() -> chooseFromMenu(item));
        studio.waitUntilIdle();
        Path written = file(extension);
        waitUntil(extension + " is there", () -> Files.exists(written));
        return written;
    }

    private Path file(String extension) {
        return folder.resolve("pumpkin-pies." + extension);
    }

    /** {@code 00:00:03,417}. */
    private static String stamp(double seconds) {
        long milliseconds = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT, "00:00:%02d,%03d", milliseconds / 1000, milliseconds % 1000);
    }

    /** Same sounds and words at the same times, to the microsecond of the files. */
    private static void assertSame(PhoneTrack wanted, PhoneTrack read) {
        assertEquals(
                wanted.words().stream().map(Word::text).toList(),
                read.words().stream().map(Word::text).toList());
        assertEquals(wanted.phones().size(), read.phones().size());
        for (int p = 0; p < wanted.phones().size(); p++) {
            assertEquals(wanted.phones().get(p).symbol(), read.phones().get(p).symbol());
            assertEquals(
                    wanted.phones().get(p).endSeconds(), read.phones().get(p).endSeconds(), 1e-6);
        }
    }

    @Test
    void aWrongTranscriptIsFlagged() {
        type("This is about something else entirely, like trains in the evening rain of spring.");
        waitUntil(
                "a verdict",
                () -> !studio.find("#transcript-note", Label.class).getText().isEmpty());
        assertFalse(
                onFx(
                        () ->
                                studio
                                        .find("#transcript-note", Label.class)
                                        .getStyleClass()
                                        .stream()
                                        .noneMatch(List.of("warning", "error")::contains)));
    }

    private static int firstBilabial(PhoneTrack track, int from) {
        for (int p = from; p < track.phones().size(); p++) {
            if (track.isBilabial(p)
                    && track.phones().get(p + 1).endSeconds() - track.phones().get(p).startSeconds()
                            > 0.15) {
                return p;
            }
        }
        throw new AssertionError("no lips shut");
    }

    /** Drags a boundary in the lower row of the speech lane, freely, after zooming to it. */
    private void drag(double fromSeconds, double toSeconds) {
        runOnFx(
                () -> {
                    var span = studio.studio.timeline().span();
                    span.zoomBy(0.15, fromSeconds);
                });
        Node canvas = onFx(() -> studio.find(".timeline-canvas", Node.class));
        Point2D from = onFx(() -> point(canvas, fromSeconds));
        Point2D to = onFx(() -> point(canvas, toSeconds));
        robot.press(KeyCode.CONTROL);
        robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        robot.release(KeyCode.CONTROL);
    }

    private Point2D point(Node canvas, double seconds) {
        double width = canvas.getLayoutBounds().getWidth();
        double x = studio.studio.timeline().span().xAt(seconds, width);
        Point2D bottom = canvas.localToScreen(x, speechRow(canvas));
        return bottom;
    }

    /** The lane stands between the sound and two curves; its lower half has the phones. */
    private static double speechRow(Node canvas) {
        double height = canvas.getLayoutBounds().getHeight();
        double scale = Math.min(1, (height - 24) / (92 + 46 + 2 * 64));
        return height - 2 * Math.floor(64 * scale) - 10;
    }

    private void chooseFromMenu(String text) {
        studio.find("#transcript-more", Button.class).fire();
        var menu =
                javafx.stage.Window.getWindows().stream()
                        .filter(javafx.scene.control.ContextMenu.class::isInstance)
                        .map(javafx.scene.control.ContextMenu.class::cast)
                        .findFirst()
                        .orElseThrow();
        menu.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
        menu.hide();
    }

    /** Each is a start and an end. */
    private int underlines() {
        return onFx(
                        () ->
                                studio.find(".doubt-line", javafx.scene.shape.Path.class)
                                        .getElements()
                                        .size())
                / 2;
    }

    private String note() {
        return onFx(() -> studio.find("#transcript-note", Label.class).getText());
    }

    /** The recogniser itself: it takes most of a minute of a processor. */
    @Test
    void aRecognisedDraftIsHeardCorrectedAndAligned() throws Exception {
        assertTrue(note().contains("30 s"), "what it costs is said before: " + note());
        runOnFx(() -> studio.find("#recognise", Button.class).fire());
        waitUntil(
                "a part is recognised",
                RECOGNITION_SECONDS,
                () -> studio.find("#transcript-progress", ProgressBar.class).getProgress() > 0.3);
        waitUntil("it is written down", RECOGNITION_SECONDS, () -> clip.speech().isDraft());
        studio.waitForTake();
        studio.waitUntilIdle();
        assertEquals("phonetic", take().methodId());
        ClipSpeech draft = onFx(() -> clip.speech());
        assertEquals(draft.track().orElseThrow().words().size(), draft.confidences().size());
        for (String word : List.of("mother", "pumpkin", "farmer")) {
            assertTrue(draft.transcript().contains(word), draft.transcript());
        }
        assertTrue(onFx(() -> studio.find("#transcript-draft", Label.class).isVisible()));
        int doubtful = draft.wordsToReview().size();
        assertTrue(doubtful > 0, "the draft is not right: " + draft);
        assertTrue(note().contains("doubtful") || note().contains("doubtfully"), note());

        assertTrue(underlines() >= doubtful, "every doubtful word is underlined");

        runOnFx(() -> studio.press(KeyCode.F8));
        double heard =
                draft.track()
                        .orElseThrow()
                        .words()
                        .get(draft.wordsToReview().get(0))
                        .startSeconds();
        assertEquals(
                heard,
                onFx(() -> studio.studio.player().positionSecondsProperty().get()),
                0.5,
                "the doubtful word is heard");
        runOnFx(() -> studio.find("#review-confirm", Button.class).fire());
        assertEquals(doubtful - 1, onFx(() -> clip.speech().wordsToReview().size()));
        runOnFx(() -> studio.studio.session().undo());
        runOnFx(() -> studio.press(KeyCode.F8, KeyCode.SHIFT));
        String place = onFx(() -> studio.find("#review-place", Label.class).getText());
        assertEquals("Doubtful word 1 of " + doubtful, place);

        type(SENTENCES);
        waitUntil("the words are found", () -> !clip.speech().isDraft());
        assertEquals(List.of(), onFx(() -> clip.speech().wordsToReview()));
        assertEquals(0, underlines());
        assertFalse(onFx(() -> studio.find("#transcript-draft", Label.class).isVisible()));
    }

    @Test
    void anotherLanguageGetsAnotherMethod() {
        runOnFx(
                () ->
                        studio.find("#transcript", TextArea.class)
                                .setText("Der Bär war nicht weit weg, und meine Mutter fand ihn."));
        assertTrue(note().contains("German"), note());
        int takes = onFx(() -> clip.takes().size());
        runOnFx(() -> studio.find("#transcript-other-method", Button.class).fire());
        studio.waitForTake();
        assertEquals(takes + 1, onFx(() -> clip.takes().size()));
        assertEquals("viseme-tcn", take().methodId());
        runOnFx(
                () ->
                        studio.find("#transcript", TextArea.class)
                                .setText("The bear was not far away, and my mother found it."));
        assertFalse(note().contains("German"), note());
        assertFalse(onFx(() -> studio.find("#transcript-other-method", Button.class).isVisible()));
    }

    private static double difference(
            FaceMotion one, FaceMotion other, double fromSeconds, double toSeconds) {
        RigSequence a = (RigSequence) one;
        RigSequence b = (RigSequence) other;
        assertNotEquals(0, a.frameCount());
        double largest = 0;
        int jaw = a.channels().indexOf("jawOpen");
        for (int c = 0; c < a.channels().size(); c++) {
            for (int t = a.frameRate().frameAt(Math.max(0, fromSeconds));
                    t < Math.min(a.frameCount(), a.frameRate().frameAt(toSeconds));
                    t++) {
                largest = Math.max(largest, Math.abs(a.weight(t, c) - b.weight(t, c)));
            }
        }
        assertTrue(jaw >= 0);
        return largest;
    }

    @Test
    void unknownWordsAreSpelledWithSounds() {
        type("Maybe the zzyxqwk was far away.");
        boolean asked = onFx(() -> studio.window.scene().lookup("#spell-zzyxqwk") != null);
        if (!asked) {
            // An installed speech engine guessed it.
            assertTrue(onFx(() -> clip.speech().track().isPresent()));
            return;
        }
        runOnFx(() -> studio.find("#spell-zzyxqwk", TextField.class).setText("B EH R"));
        runOnFx(() -> studio.find("#spell-use", Button.class).fire());
        studio.waitUntilIdle();
        waitUntil("the words are found", () -> clip.speech().track().isPresent());
        assertEquals(
                List.of("B EH R"),
                onFx(() -> studio.studio.session().speech().ownWordsProperty().get())
                        .get("zzyxqwk"));
        assertEquals(TakeState.READY, take().state());
    }
}
