package facewright.app.project;

import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A second of speech with sixty frames of an opening jaw. */
record FakeTruth(String name, HeadChoice head) implements TruthClip {
    @Override
    public String transcript() {
        return "ah";
    }

    @Override
    public long seed() {
        return 7;
    }

    @Override
    public String madeBy() {
        return "0.0.9";
    }

    @Override
    public Map<String, String> origin() {
        return Map.of(GroundTruth.CORPUS, "TestCorpus", GroundTruth.LICENCE, "CC0-1.0");
    }

    @Override
    public Path copyTo(Path folder) throws IOException {
        return Files.writeString(Files.createDirectories(folder).resolve(name), name);
    }

    @Override
    public PhoneTrack phones() throws StudioException {
        return PhoneTrack.of(PhoneAlphabet.ARPABET, 1, List.of(new Phone("AA", 0, 1)));
    }

    @Override
    public RigSequence motion() {
        float[][] frames = new float[60][];
        for (int t = 0; t < frames.length; t++) {
            frames[t] = new float[] {t / 60f};
        }
        return new RigSequence(FrameRate.FPS_60, List.of("jawOpen"), frames, Optional.empty());
    }
}
