package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.animate.FakeHead;
import facewright.app.animate.MotionFit;
import facewright.domain.FaceHead;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.MovedMesh;
import facewright.domain.RigSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Motions of another mesh are refused in words, wherever they come from. */
class MisfitTest {
    @TempDir Path root;
    private TestStudio studio;

    @BeforeEach
    void makeStudio() {
        studio = new TestStudio(root);
    }

    private static MeshSequence mesh(int vertexCount, String hash) {
        return new MeshSequence(
                FrameRate.FPS_30, hash, new float[30][vertexCount * 3], Optional.empty());
    }

    private static String hash(FaceHead head) {
        return head.topology().hash();
    }

    @Test
    void saysWhyAMotionDoesNotFit() {
        FaceHead head = FakeHead.make();
        assertTrue(MotionFit.fits(head, mesh(3, hash(head))));
        assertEquals(
                "Take moves a mesh of 50 vertices, but the head Test has 3.",
                text(head, mesh(50, "flame")));
        assertEquals("Take moves another mesh than the head Test.", text(head, mesh(3, "other")));
        RigSequence rig =
                new RigSequence(
                        FrameRate.FPS_30,
                        List.of("jawOpen", "earWiggle"),
                        new float[1][2],
                        Optional.empty());
        assertEquals(
                "Take uses the channel earWiggle, which the head Test does not have.",
                text(head, rig));
        // A damaged file: the right name, the wrong size.
        assertTrue(text(head, mesh(4, hash(head))).contains("4 vertices"));
    }

    private static String text(FaceHead head, facewright.domain.FaceMotion motion) {
        String whole = MotionFit.problem("Take", head, motion).orElseThrow().text();
        return whole.substring(0, whole.indexOf(". ") < 0 ? whole.length() : end(whole));
    }

    private static int end(String whole) {
        return whole.indexOf(". ") + 1;
    }

    @Test
    void aMethodThatMovesAnotherMeshFailsOnItsTake() throws IOException {
        studio.signal.result = mesh(50, "flame");
        StudioSession session = studio.sessionWithClip();
        StudioTake take = session.selectedTake().orElseThrow();
        assertEquals(TakeState.FAILED, take.state());
        assertTrue(take.messageProperty().get().contains("50 vertices"));
        assertTrue(take.messageProperty().get().contains("trained on this head"));
        assertTrue(take.motion().isEmpty());
    }

    @Test
    void nobodyWaitsForAMotionThatCannotBeShown() throws IOException {
        studio.signal.mesh = new MovedMesh(50, "flame");
        StudioTake take = studio.sessionWithClip().selectedTake().orElseThrow();
        assertEquals(TakeState.FAILED, take.state());
        assertTrue(take.messageProperty().get().contains("50 vertices"));
        assertEquals(List.of(), studio.signal.animated);
    }

    @Test
    void aProjectOfAnotherMeshOpensMarkedAndLosesNothing() throws IOException {
        Path folder = root.resolve("project");
        studio.signal.result = mesh(3, hash(studio.head));
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(folder);

        TestStudio other = new TestStudio(root);
        other.head = FakeHead.make("other");
        StudioSession opened = other.session();
        opened.project().open(folder);
        StudioTake take = opened.selectedTake().orElseThrow();
        assertEquals(List.of(), other.failures);
        assertEquals(TakeState.FAILED, take.state());
        assertTrue(take.messageProperty().get().contains("3 vertices"));
        assertTrue(take.messageProperty().get().contains("4"));
        assertTrue(take.motion().isEmpty());
        opened.project().save();

        StudioSession again = new TestStudio(root).session();
        again.project().open(folder);
        assertEquals(30, again.selectedTake().orElseThrow().motion().orElseThrow().frameCount());
    }
}
