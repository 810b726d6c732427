package facewright.app.project;

import facewright.app.AppText;
import facewright.audio.DecodedAudio;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the audio of clips in the background and keeps that of the recently used ones in memory.
 * Confined to the session's thread.
 */
final class ClipAudio {
    /** How many recordings stay in memory. */
    static final int KEPT = 8;

    private static final long KEPT_BYTES = 512L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ClipAudio.class);

    private final StudioServices services;
    private final Consumer<StudioClip> contentChanged;
    private final RecentItems<StudioClip> recent;
    private final Map<StudioClip, Loading> loading = new HashMap<>();

    /**
     * @param isInUse clips whose audio must stay
     * @param contentChanged told when a clip's file is not what it was
     */
    ClipAudio(
            StudioServices services,
            java.util.function.Predicate<StudioClip> isInUse,
            Consumer<StudioClip> contentChanged) {
        this.services = services;
        this.contentChanged = contentChanged;
        this.recent =
                new RecentItems<>(KEPT, KEPT_BYTES, isInUse.negate(), clip -> clip.setAudio(null));
    }

    private static final class Loading {
        private final List<Consumer<DecodedAudio>> whenReady = new ArrayList<>();
        private final List<Consumer<String>> whenFailed = new ArrayList<>();
        private @Nullable CancelToken token;
    }

    /**
     * Makes the clip's audio available.
     *
     * @param whenReady gets the audio, at once when it is in memory
     * @param whenFailed gets the message for people; the clip has it, too
     */
    void load(StudioClip clip, Consumer<DecodedAudio> whenReady, Consumer<String> whenFailed) {
        DecodedAudio present = clip.audio().orElse(null);
        if (present != null) {
            recent.touch(clip, bytes(present));
            whenReady.accept(present);
            return;
        }
        Loading running = loading.get(clip);
        if (running != null) {
            running.whenReady.add(whenReady);
            running.whenFailed.add(whenFailed);
            return;
        }
        Loading started = new Loading();
        started.whenReady.add(whenReady);
        started.whenFailed.add(whenFailed);
        loading.put(clip, started);
        if (clip.state() != ClipState.READY) {
            clip.setProgress(-1);
            clip.setState(ClipState.LOADING, "");
        }
        started.token =
                services.jobs()
                        .submit(
                                new JobRequest<DecodedAudio>(
                                                AppText.get("project.job-read", clip.name()),
                                                (progress, cancel) -> read(clip, progress, cancel))
                                        .onSuccess(audio -> loaded(clip, audio))
                                        .onFailure(failure -> failed(clip, failure))
                                        .onCancelled(() -> cancelled(clip)));
    }

    private DecodedAudio read(
            StudioClip clip, facewright.job.ProgressSink progress, CancelToken cancel)
            throws StudioException {
        return services.audio()
                .load(
                        clip.path(),
                        (fraction, message) -> {
                            progress.report(fraction, message);
                            services.sessionThread().execute(() -> clip.setProgress(fraction));
                        },
                        cancel);
    }

    private void loaded(StudioClip clip, DecodedAudio audio) {
        Loading done = loading.remove(clip);
        if (!audio.path().equals(clip.path())) {
            retry(clip, done);
            return;
        }
        boolean changed = !clip.sha256().isEmpty() && !clip.sha256().equals(audio.sha256());
        clip.setSha256(audio.sha256());
        clip.setSummary(AudioSummary.of(audio.report()));
        clip.setAudio(audio);
        clip.setProgress(1);
        clip.setState(ClipState.READY, "");
        recent.touch(clip, bytes(audio));
        if (changed) {
            contentChanged.accept(clip);
        }
        if (done != null) {
            done.whenReady.forEach(waiting -> waiting.accept(audio));
        }
    }

    private static long bytes(DecodedAudio audio) {
        return (long) audio.speech().sampleCount() * Float.BYTES
                + (long) audio.playback().sampleCount()
                        * audio.playback().channelCount()
                        * Short.BYTES;
    }

    /** The clip was relinked while its old file was being read. */
    private void retry(StudioClip clip, @Nullable Loading done) {
        if (done != null) {
            for (int i = 0; i < done.whenReady.size(); i++) {
                load(clip, done.whenReady.get(i), done.whenFailed.get(i));
            }
        }
    }

    private void failed(StudioClip clip, Exception failure) {
        String message;
        ClipState state = ClipState.FAILED;
        if (!Files.exists(clip.path())) {
            state = ClipState.MISSING;
            message = AppText.get("project.clip-missing", clip.path().toString());
        } else if (failure instanceof StudioException) {
            message = String.valueOf(failure.getMessage());
        } else {
            LOG.error("{} could not be read", clip.path(), failure);
            message = AppText.get("project.clip-unexpected", clip.name());
        }
        end(clip, state, message);
    }

    private void cancelled(StudioClip clip) {
        end(
                clip,
                clip.state() == ClipState.READY ? ClipState.READY : ClipState.FAILED,
                AppText.get("project.clip-cancelled"));
    }

    private void end(StudioClip clip, ClipState state, String message) {
        Loading done = loading.remove(clip);
        clip.setState(state, state == ClipState.READY ? "" : message);
        if (done != null) {
            done.whenFailed.forEach(waiting -> waiting.accept(message));
        }
    }

    /** Drops the clip's audio, for example because its file is another one now. */
    void forget(StudioClip clip) {
        recent.forget(clip);
        clip.setAudio(null);
    }

    void cancel(StudioClip clip) {
        Loading running = loading.get(clip);
        if (running != null && running.token != null) {
            running.token.cancel();
        }
    }

    /** Cancels all reading and drops everything. */
    void clear() {
        List.copyOf(loading.keySet()).forEach(this::cancel);
        recent.clear();
    }
}
