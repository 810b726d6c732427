package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.SpeechHash;
import facewright.app.animate.TakeCurves;
import facewright.domain.FaceHead;
import facewright.domain.Provenance;
import facewright.domain.RigSequence;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.ProgressSink;
import facewright.speech.PhoneTrack;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings recordings into the project whose motion is known: beside the take of the first method
 * they have a take of the motion itself. Nothing animates such a take, so it is never stale; its
 * provenance says where the motion comes from. Confined to the session's thread.
 */
public final class GroundTruth {
    /** What stands for the method of takes that are the truth. */
    public static final String METHOD = "ground-truth";

    /** Key of a take's origin: the corpus that it belongs to. */
    public static final String CORPUS = "corpus";

    /** Key of a take's origin: who speaks. */
    public static final String SUBJECT = "subject";

    /** Key of a take's origin: what spoke. */
    public static final String VOICE = "voice";

    /** Key of a take's origin: its name in the corpus. */
    public static final String RECORDING = "recording";

    /** Key of a take's origin: what may be done with it. */
    public static final String LICENCE = "licence";

    private final SessionParts parts;

    GroundTruth(SessionParts parts) {
        this.parts = parts;
    }

    private record Content(
            Path file,
            String sha256,
            PhoneTrack phones,
            RigSequence motion,
            Optional<TakeCurves> curves) {}

    /**
     * Adds a recording with its motion and animates it. One step back takes all of it away.
     *
     * @param withHead whether an empty project gets the speaker's head
     * @param whenOtherHead gets the speaker's head when the project keeps another one
     */
    public void open(TruthClip clip, boolean withHead, Consumer<HeadChoice> whenOtherHead) {
        Optional<FaceHead> head = parts.heads.head();
        parts.services
                .jobs()
                .submit(
                        new JobRequest<Content>(
                                        AppText.get("project.job-read", clip.name()),
                                        (progress, cancel) -> read(clip, head, progress, cancel))
                                .onSuccess(content -> add(clip, content, withHead, whenOtherHead)));
    }

    private Content read(
            TruthClip clip, Optional<FaceHead> head, ProgressSink progress, CancelToken cancel)
            throws Exception {
        Path file = clip.copyTo(parts.services.dataFolder().resolve("demo"));
        RigSequence motion = clip.motion();
        return new Content(
                file,
                parts.services.audio().load(file, progress, cancel).sha256(),
                clip.phones(),
                motion,
                head.flatMap(known -> TakeCurves.tryOf(known, motion)));
    }

    private void add(
            TruthClip source,
            Content content,
            boolean withHead,
            Consumer<HeadChoice> whenOtherHead) {
        Workspace workspace = parts.workspace;
        StudioClip known = workspace.clipAt(content.file()).orElse(null);
        if (known != null) {
            workspace.selectedClip.set(known);
            workspace.tell(
                    SessionNotice.Severity.INFORMATION,
                    AppText.of("project.import-known", 1, known.name()));
            return;
        }
        StudioClip clip = new StudioClip(Workspace.newId(), source.name(), content.file());
        clip.setSpeech(
                new ClipSpeech(
                        source.transcript(), Optional.of(content.phones()), Set.of(), false));
        clip.setSha256(content.sha256());
        clip.modifiableTakes().add(take(clip, source, content));
        StudioTake first =
                parts.firstMethod()
                        .map(id -> parts.edits.newTake(clip, id, parts.defaultFrameRate.get()))
                        .orElse(null);
        if (first != null) {
            clip.modifiableTakes().add(first);
        }
        HeadChoice before = parts.heads.choice();
        boolean empty = workspace.clips.isEmpty();
        HeadChoice after = withHead && empty ? source.head() : before;
        insert(clip, first, before, after);
        if (!after.equals(source.head())) {
            whenOtherHead.accept(source.head());
        }
    }

    private void insert(
            StudioClip clip, @Nullable StudioTake first, HeadChoice before, HeadChoice after) {
        Workspace workspace = parts.workspace;
        int index = workspace.clips.size();
        workspace.undo.seal();
        workspace.undo.perform(
                new SimpleEdit(
                        AppText.of("project.edit-import", 1, clip.name()),
                        () -> {
                            show(before, after);
                            workspace.insert(clip, index);
                        },
                        () -> {
                            workspace.remove(clip);
                            show(after, before);
                        }));
        workspace.selectedClip.set(clip);
        if (first == null) {
            parts.audio.load(clip, decoded -> {}, message -> {});
        } else {
            workspace.selectedTake.set(first);
            parts.takes.animate(first);
        }
    }

    private void show(HeadChoice now, HeadChoice wanted) {
        if (!wanted.equals(now)) {
            parts.heads.show(wanted);
        }
    }

    private StudioTake take(StudioClip clip, TruthClip source, Content content) {
        RigSequence motion = content.motion();
        StudioTake take =
                new StudioTake(
                        Workspace.newId(),
                        clip,
                        METHOD,
                        AppText.get("project.truth"),
                        0,
                        Map.of(),
                        source.seed(),
                        motion.frameRate());
        take.setMade(
                new Provenance(
                        METHOD,
                        source.madeBy(),
                        source.origin(),
                        source.seed(),
                        content.sha256(),
                        Optional.of(SpeechHash.of(content.phones())),
                        parts.heads.topologyHash(),
                        Optional.empty(),
                        parts.services.applicationVersion(),
                        parts.services.clock().instant()),
                motion.frameRate(),
                null);
        take.setMotion(motion, content.curves().orElse(null));
        parts.takes.refresh(take);
        return take;
    }
}
