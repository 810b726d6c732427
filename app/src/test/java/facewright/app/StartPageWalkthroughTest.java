package facewright.app;

import static facewright.app.StudioFixture.onFx;
import static facewright.app.StudioFixture.runOnFx;
import static facewright.app.StudioFixture.waitUntil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.project.StudioClip;
import facewright.app.project.StudioTake;
import facewright.app.timeline.CurveTrack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do before there is a project: demo clips with their truth, recent projects. */
@Tag("fx")
class StartPageWalkthroughTest {
    @TempDir Path folder;
    private StudioFixture studio;

    @BeforeEach
    void openStudio() throws Exception {
        studio = StudioFixture.open(folder.resolve("home"));
    }

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    private StudioClip openClip(String id) {
        int before = onFx(() -> studio.studio.session().clips().size());
        runOnFx(() -> studio.find("#demo-" + id, Button.class).fire());
        waitUntil("the clip is there", () -> studio.studio.session().clips().size() > before);
        studio.waitForTake();
        return onFx(() -> studio.studio.session().selectedClip().orElseThrow());
    }

    private List<CurveTrack> curves() {
        waitUntil("the curves are there", () -> !studio.studio.timeline().tracks().isEmpty());
        return onFx(() -> List.copyOf(studio.studio.timeline().tracks()));
    }

    private void select(StudioTake take) {
        runOnFx(() -> studio.studio.session().selectedTakeProperty().set(take));
        studio.waitUntilIdle();
    }

    @Test
    void offersTwoClipsOfEachPersonAndOpensOneWithItsHeadAndItsTruth() {
        assertEquals(
                24, onFx(() -> studio.window.scene().getRoot().lookupAll(".clip-button").size()));
        StudioClip clip = openClip("omar_sentence02");

        assertFalse(onFx(() -> studio.find("#start-page", Node.class).isVisible()));
        assertEquals("Omar", onFx(() -> studio.studio.session().heads().choice().name()));
        List<CurveTrack> curves = curves();
        assertEquals(
                List.of(
                        "Lip vertex error",
                        "Lip opening",
                        "Jaw opening",
                        "Lip opening",
                        "Jaw opening"),
                curves.stream().map(CurveTrack::name).toList());
        assertEquals(
                List.of(false, true, true, false, false),
                curves.stream().map(CurveTrack::isDashed).toList());
        assertTrue(curves.get(0).value(30) > 0, "no method finds the truth exactly");
        assertTrue(curves.get(0).value(30) < 20, "the lips are less than 20 mm from the truth");

        select(onFx(() -> clip.truth().orElseThrow()));
        assertTrue(curves().stream().allMatch(CurveTrack::isDashed));
        String inspector =
                onFx(
                        () ->
                                studio.window.scene().getRoot().lookupAll(".fact-value").stream()
                                        .map(node -> ((Label) node).getText())
                                        .toList()
                                        .toString());
        assertTrue(inspector.contains("omar_sentence02"), inspector);
        assertTrue(inspector.contains("CC0"), inspector);
        runOnFx(() -> studio.press(KeyCode.R, KeyCode.CONTROL));
        assertEquals(2, onFx(() -> clip.takes().size()));
        assertTrue(
                onFx(() -> studio.studio.jobs().items().isEmpty()), "nothing animates the truth");
    }

    @Test
    void laterClipsComeFromTheMenuAndKeepTheHeadUntilSomebodyWantsTheirs() {
        openClip("mira_sentence02");
        runOnFx(() -> studio.press(KeyCode.I, KeyCode.CONTROL, KeyCode.SHIFT));
        waitUntil(
                "the clips are offered",
                () -> studio.window.scene().lookup("#demo-clips #demo-nell_sentence01") != null);
        runOnFx(() -> studio.find("#demo-clips #demo-nell_sentence01", Button.class).fire());
        waitUntil("two clips", () -> studio.studio.session().clips().size() == 2);
        studio.waitForTake();

        assertEquals("Mira", onFx(() -> studio.studio.session().heads().choice().name()));
        runOnFx(() -> studio.studio.notices().items().get(0).actions().get(0).run().run());
        assertEquals("Nell", onFx(() -> studio.studio.session().heads().choice().name()));
        studio.waitUntilIdle();
    }

    @Test
    void opensRecentProjectsAndForgetsThoseThatAreGone() {
        openClip("mira_sentence02");
        Path project = folder.resolve("interview");
        studio.dialogs.project = java.util.Optional.of(project);
        runOnFx(() -> studio.press(KeyCode.S, KeyCode.CONTROL));
        waitUntil("saved", () -> !studio.studio.session().project().isDirty());
        runOnFx(() -> studio.studio.settings().addRecentProject(folder.resolve("gone")));
        runOnFx(() -> studio.press(KeyCode.N, KeyCode.CONTROL));
        waitUntil("empty", () -> studio.studio.session().clips().isEmpty());
        studio.waitUntilIdle();

        assertEquals(
                2, onFx(() -> studio.window.scene().getRoot().lookupAll(".recent-card").size()));
        assertTrue(
                onFx(
                        () ->
                                studio.find(".recent-card.missing .recent-button", Button.class)
                                        .isDisabled()));
        runOnFx(() -> studio.find(".recent-card.missing .icon-button", Button.class).fire());
        studio.waitUntilIdle();
        assertEquals(
                List.of(project),
                onFx(() -> List.copyOf(studio.studio.settings().recentProjects())));
        runOnFx(() -> studio.find(".recent-card .recent-button", Button.class).fire());
        waitUntil("open", () -> !studio.studio.session().clips().isEmpty());
        assertTrue(Files.exists(project.resolve("project.json")));
        assertTrue(
                onFx(() -> studio.studio.session().clips().get(0).truth().isPresent()),
                "the truth is part of the project");
    }
}
