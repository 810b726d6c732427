package facewright.app.start;

import facewright.app.AppText;
import facewright.app.head.Heads;
import facewright.app.project.GroundTruth;
import facewright.app.project.HeadChoice;
import facewright.app.project.TruthClip;
import facewright.assets.demo.SpokenClip;
import facewright.assets.head.Identities;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.speech.PhoneTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A clip that comes with the product, as the session takes it. Immutable. */
public final class DemoTruth implements TruthClip {
    private final SpokenClip clip;

    public DemoTruth(SpokenClip clip) {
        this.clip = clip;
    }

    @Override
    public String name() {
        return clip.fileName();
    }

    @Override
    public HeadChoice head() {
        return Identities.list().stream()
                .filter(identity -> identity.name().equalsIgnoreCase(clip.identity()))
                .findFirst()
                .map(Heads::choice)
                .orElse(HeadChoice.STANDARD);
    }

    @Override
    public String transcript() {
        return clip.sentence();
    }

    @Override
    public long seed() {
        return clip.seed();
    }

    @Override
    public String madeBy() {
        return clip.madeBy();
    }

    @Override
    public Map<String, String> origin() {
        return Map.of(
                GroundTruth.CORPUS,
                AppText.get("start.corpus"),
                GroundTruth.SUBJECT,
                head().name(),
                GroundTruth.VOICE,
                clip.voice(),
                GroundTruth.RECORDING,
                clip.id(),
                GroundTruth.LICENCE,
                clip.licence());
    }

    @Override
    public Path copyTo(Path folder) throws IOException {
        return clip.copyTo(folder);
    }

    @Override
    public PhoneTrack phones() throws StudioException {
        return clip.phones();
    }

    @Override
    public RigSequence motion() throws StudioException {
        return clip.truth();
    }
}
