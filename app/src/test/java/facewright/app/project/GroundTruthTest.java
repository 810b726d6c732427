package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTruthTest {
    private static final HeadChoice OMAR = new HeadChoice("Omar", Map.of("noseLength", 1.2));
    private static final HeadChoice NELL = new HeadChoice("Nell", Map.of("faceWidth", 0.9));

    @TempDir Path root;
    private TestStudio studio;
    private StudioSession session;
    private final List<HeadChoice> offered = new ArrayList<>();

    @BeforeEach
    void openClip() {
        studio = new TestStudio(root);
        session = studio.session();
        open("omar.flac", OMAR);
    }

    private void open(String name, HeadChoice head) {
        session.truth().open(new FakeTruth(name, head), true, offered::add);
        assertEquals(List.of(), studio.failures);
    }

    private StudioTake truth() {
        return session.clips().get(0).truth().orElseThrow();
    }

    @Test
    void bringsTheTruthAndATakeOfTheFirstMethodAndTheSpeakersHead() {
        StudioClip clip = session.clips().get(0);
        assertEquals(
                List.of("Ground truth", "Facewright"),
                clip.takes().stream().map(StudioTake::name).toList());
        assertSame(clip.takes().get(1), session.selectedTake().orElseThrow());
        assertEquals(TakeState.READY, clip.takes().get(1).state());
        assertEquals(StudioTake.COLOURS.get(0), clip.takes().get(1).colour());
        assertEquals(TakeState.READY, truth().state());
        assertEquals(60, truth().motion().orElseThrow().frameCount());
        assertEquals(FrameRate.FPS_60, truth().frameRate());
        assertEquals("#8f9bad", truth().colour());
        assertEquals("ah", clip.speech().transcript());
        assertEquals(1, clip.speech().track().orElseThrow().phones().size());
        assertEquals(OMAR, session.heads().choice());
        assertEquals(List.of(), offered);
    }

    @Test
    void saysWhereItComesFrom() {
        Provenance made = truth().provenance().orElseThrow();
        assertEquals("TestCorpus", made.parameters().get(GroundTruth.CORPUS));
        assertEquals("CC0-1.0", made.parameters().get(GroundTruth.LICENCE));
        assertEquals(7, made.seed());
        assertEquals("0.0.9", made.methodVersion());
        assertEquals(session.clips().get(0).sha256(), made.audioSha256());
    }

    @Test
    void nothingAnimatesTheTruthOrMakesItStale() throws IOException {
        int animated = studio.signal.animated.size();
        session.reanimate(truth());
        session.setParameter(truth(), "gain", "0.5");
        session.setSeed(truth(), 3);
        session.setFrameRate(truth(), FrameRate.FPS_24);
        session.heads().choose(NELL);
        studio.signal.version = "2";
        session.relink(session.clips().get(0), studio.recording("other.wav", "other"));
        session.reanimateOutdated();
        assertEquals(TakeState.READY, truth().state());
        assertEquals(FrameRate.FPS_60, truth().frameRate());
        assertEquals(7, truth().seedProperty().get());
        assertEquals(Map.of(), truth().parameters());
        // Only the take beside it was made anew.
        assertEquals(animated + 1, studio.signal.animated.size());
    }

    @Test
    void oneStepBackTakesClipAndHeadAway() {
        session.undo();
        assertTrue(session.clips().isEmpty());
        assertEquals(HeadChoice.STANDARD, session.heads().choice());
        session.redo();
        assertEquals(2, session.clips().get(0).takes().size());
        assertEquals(OMAR, session.heads().choice());
    }

    @Test
    void aProjectWithClipsKeepsItsHeadAndIsOfferedTheOther() {
        open("nell.flac", NELL);
        assertEquals(2, session.clips().size());
        assertEquals(OMAR, session.heads().choice());
        assertEquals(List.of(NELL), offered);
    }

    @Test
    void selectsAClipThatIsThereAlready() {
        open("nell.flac", NELL);
        open("omar.flac", OMAR);
        assertEquals(2, session.clips().size());
        assertSame(session.clips().get(0), session.selectedClip().orElseThrow());
    }

    @Test
    void isSavedAndOpenedWithTheProject() {
        Path folder = root.resolve("project");
        session.project().saveAs(folder);
        Provenance before = truth().provenance().orElseThrow();
        TestStudio again = new TestStudio(root);
        session = again.session();
        session.project().open(folder);
        assertEquals(List.of(), again.failures);
        assertTrue(truth().isGroundTruth());
        assertEquals(TakeState.READY, truth().state());
        assertEquals(before, truth().provenance().orElseThrow());
        session.selectedTakeProperty().set(truth());
        assertEquals(60, truth().motion().orElseThrow().frameCount());
        assertFalse(session.project().isDirty());
    }

    @Test
    void saysWhatToDoWhenItsMotionIsGone() throws IOException {
        Path folder = root.resolve("project");
        session.project().saveAs(folder);
        try (Stream<Path> files = Files.list(folder.resolve(ProjectFolder.MOTION_FOLDER))) {
            for (Path file : files.filter(f -> f.toString().contains(truth().id())).toList()) {
                Files.writeString(file, "no motion");
            }
        }
        session = new TestStudio(root).session();
        session.project().open(folder);
        session.selectedTakeProperty().set(truth());
        assertEquals(TakeState.FAILED, truth().state());
        assertTrue(truth().messageProperty().get().contains("Remove this take"));
    }
}
