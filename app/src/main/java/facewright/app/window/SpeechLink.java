package facewright.app.window;

import facewright.app.AppText;
import facewright.app.project.ClipSpeech;
import facewright.app.project.StudioClip;
import facewright.app.timeline.SoundChanges;
import facewright.app.timeline.SpeechMark;
import facewright.app.timeline.SpeechTrackViewModel;
import facewright.audio.DecodedAudio;
import facewright.job.JobRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import org.jspecify.annotations.Nullable;

/**
 * Ties what is said in the selected clip to the timeline: words and phones are shown there, and
 * what the hand changes there becomes a step to undo.
 */
final class SpeechLink {
    private final Studio studio;
    private final SpeechTrackViewModel timeline;
    private final InvalidationListener speechChanged = observable -> show();
    private final WeakInvalidationListener weakSpeech = new WeakInvalidationListener(speechChanged);
    private final InvalidationListener audioChanged = observable -> listen();
    private final WeakInvalidationListener weakAudio = new WeakInvalidationListener(audioChanged);
    private @Nullable StudioClip clip;

    SpeechLink(Studio studio) {
        this.studio = studio;
        this.timeline = studio.timeline().speech();
        timeline.onEdit(
                changed -> {
                    if (clip != null) {
                        studio.session().speech().setTrack(clip, changed);
                    }
                });
        timeline.onConfirm(
                word -> {
                    if (clip != null) {
                        studio.session().speech().confirm(clip, word);
                    }
                });
        studio.session().selectedClipProperty().addListener(observable -> select());
        // Another sound clears the timeline; what is said comes back with it.
        studio.timeline().waveformProperty().addListener(observable -> show());
        select();
    }

    private void select() {
        StudioClip newClip = studio.session().selectedClip().orElse(null);
        if (newClip == clip) {
            return;
        }
        if (clip != null) {
            clip.speechProperty().removeListener(weakSpeech);
            clip.audioProperty().removeListener(weakAudio);
        }
        clip = newClip;
        if (newClip != null) {
            newClip.speechProperty().addListener(weakSpeech);
            newClip.audioProperty().addListener(weakAudio);
        }
        listen();
        show();
    }

    private void show() {
        ClipSpeech speech = clip == null ? ClipSpeech.NONE : clip.speech();
        timeline.trackProperty().set(speech.track().orElse(null));
        Map<Integer, SpeechMark> marks = new HashMap<>();
        int words = speech.track().map(track -> track.words().size()).orElse(0);
        for (int word = 0; word < words; word++) {
            WordRemark.of(speech, word)
                    .ifPresent(remark -> marks.put(remark.word(), remark.mark()));
        }
        timeline.marksProperty().set(marks);
    }

    /** Boundaries go where this clip's sound changes, as soon as that is known. */
    private void listen() {
        timeline.attractBoundaries(DoubleUnaryOperator.identity());
        StudioClip shown = clip;
        DecodedAudio decoded = shown == null ? null : shown.audio().orElse(null);
        if (decoded == null) {
            return;
        }
        studio.runner()
                .submit(
                        new JobRequest<SoundChanges>(
                                        AppText.get("window.changes-job"),
                                        (progress, cancel) -> SoundChanges.of(decoded.speech()))
                                .onSuccess(
                                        changes -> {
                                            if (clip == shown) {
                                                timeline.attractBoundaries(changes::nearest);
                                            }
                                        }));
    }
}
