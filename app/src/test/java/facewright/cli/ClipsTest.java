package facewright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipsTest {
    private static List<String> names(String... files) {
        return Clips.named(Arrays.stream(files).map(Path::of).toList()).stream()
                .map(Clips.Clip::name)
                .toList();
    }

    @Test
    void namesResultsAfterTheirRecording() {
        assertEquals(List.of("one", "two.final"), names("/a/one.wav", "/a/two.final.mp3"));
    }

    @Test
    void equalNamesGetTheirFolder() {
        assertEquals(
                List.of("a-take", "b-take", "other"),
                names("/x/a/take.wav", "/x/b/take.wav", "/x/b/other.wav"));
    }

    @Test
    void namesThatDifferOnlyInCaseAreEqual() {
        assertEquals(List.of("a-Take", "b-take"), names("/a/Take.wav", "/b/take.wav"));
    }

    @Test
    void equalFolderNamesGetTheirKindAndThenANumber() {
        assertEquals(List.of("a-take-wav", "a-take-mp3"), names("/x/a/take.wav", "/x/a/take.mp3"));
        assertEquals(
                List.of("a-take-wav", "a-take-wav-2"), names("/x/a/take.wav", "/y/a/take.wav"));
    }

    @Test
    void charactersThatSomeSystemsForbidAreReplaced() {
        assertEquals(List.of("what_ a take_"), names("/a/what? a take*.wav"));
    }
}
