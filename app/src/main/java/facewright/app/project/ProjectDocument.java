package facewright.app.project;

import facewright.domain.FrameRate;
import facewright.domain.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project as it lies on disk. Immutable.
 *
 * @param applicationVersion that wrote it
 * @param savedAt when, ISO 8601
 * @param clips in the order of the list
 * @param ownWords ARPAbet sounds, with variants, of words that no dictionary has
 * @param head of the project
 * @param selectedClip id; empty for none
 * @param selectedTake id; empty for none
 */
record ProjectDocument(
        String applicationVersion,
        String savedAt,
        List<Clip> clips,
        Map<String, List<String>> ownWords,
        HeadChoice head,
        String selectedClip,
        String selectedTake) {
    ProjectDocument {
        clips = List.copyOf(clips);
        ownWords = Map.copyOf(ownWords);
    }

    /**
     * A clip.
     *
     * @param path of the audio: relative to the folder of the document, with slashes, or absolute
     * @param sha256 of the audio file; empty when it was never read
     * @param summary empty when it was never read
     * @param speech what is said in it
     */
    record Clip(
            String id,
            String name,
            String path,
            String sha256,
            Optional<AudioSummary> summary,
            ClipSpeech speech,
            List<Take> takes) {
        Clip {
            takes = List.copyOf(takes);
        }
    }

    /**
     * A take.
     *
     * @param parameters texts by key
     * @param made its motion; empty when it was never animated
     */
    record Take(
            String id,
            String name,
            String methodId,
            int colourIndex,
            Map<String, String> parameters,
            long seed,
            FrameRate frameRate,
            Optional<Made> made) {
        Take {
            parameters = Map.copyOf(parameters);
        }
    }

    /**
     * A motion and how it was made.
     *
     * @param frameRate of the motion
     * @param realTimeFactor NaN when unknown
     * @param file empty when the motion is not on disk
     */
    record Made(
            Provenance provenance,
            FrameRate frameRate,
            double realTimeFactor,
            Optional<MotionFile> file) {}

    /** Number of takes of all clips. */
    int takeCount() {
        return clips.stream().mapToInt(clip -> clip.takes().size()).sum();
    }
}
