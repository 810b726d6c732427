package facewright.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import facewright.app.animate.FakeHead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHeadTest {
    @TempDir Path root;

    private TestStudio studio;

    @BeforeEach
    void prepare() {
        studio = new TestStudio(root);
    }

    @Test
    void projectKeepsItsHead() throws IOException {
        StudioSession session = studio.sessionWithClip();
        HeadChoice wide = new HeadChoice("Amara", Map.of("faceWidth", 4.0, "age", 61.5));
        session.heads().choose(wide);
        session.project().saveAs(root.resolve("project"));
        session.project().newProject();
        assertEquals(HeadChoice.STANDARD, session.heads().choice());
        session.project().open(root.resolve("project"));
        assertEquals(List.of(), studio.failures);
        assertEquals(wide, session.heads().choice());
    }

    @Test
    void earlierProjectsHaveTheStandardHead() throws IOException {
        for (String sample : List.of("project-v1.json", "project-v2.json")) {
            Path folder = Files.createDirectories(root.resolve(sample));
            try (InputStream in = ProjectHeadTest.class.getResourceAsStream(sample)) {
                Files.write(folder.resolve(ProjectFolder.FILE_NAME), in.readAllBytes());
            }
            StudioSession session = studio.session();
            session.heads().choose(new HeadChoice("Amara", Map.of()));
            session.project().open(folder);
            assertEquals(List.of(), studio.failures);
            assertEquals(HeadChoice.STANDARD, session.heads().choice());
            assertTrue(session.clips().size() > 0);
            session.close();
        }
    }

    @Test
    void saysThatTakesAreOfAnEarlierHeadAndRenewsThem() throws IOException {
        StudioSession session = studio.sessionWithClip();
        session.project().saveAs(root.resolve("project"));
        session.project().newProject();
        studio.notices.clear();
        studio.head = FakeHead.make("later");
        session.heads().choose(new HeadChoice("Later", Map.of()));
        session.heads().choose(HeadChoice.STANDARD);
        session.project().open(root.resolve("project"));
        assertEquals(
                List.of("project.open-outdated"),
                studio.notices.stream().map(notice -> notice.text().key()).toList());
        StudioTake take = session.clips().get(0).takes().get(0);
        assertEquals(TakeState.STALE, take.state());
        session.reanimateOutdated();
        assertEquals(TakeState.READY, take.state());
    }
}
