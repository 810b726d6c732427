package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.method.AnimationMethod;
import facewright.speech.PhoneTrack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is said in clips: transcripts, their alignment, changes by hand. On the session's thread.
 */
public final class SessionSpeech {
    private final StudioServices services;
    private final Workspace workspace;
    private final ClipAudio audio;
    private final Consumer<StudioTake> inputsChanged;
    private final Map<StudioClip, Work> running = new HashMap<>();

    /** An alignment that is going on. */
    private static final class Work {
        private @Nullable CancelToken token;
    }

    /**
     * @param inputsChanged told about takes whose method reads phones, when these change
     */
    SessionSpeech(
            StudioServices services,
            Workspace workspace,
            ClipAudio audio,
            Consumer<StudioTake> inputsChanged) {
        this.services = services;
        this.workspace = workspace;
        this.audio = audio;
        this.inputsChanged = inputsChanged;
    }

    /** Sets the text without looking for its times. Consecutive changes are one step back. */
    public void setTranscript(StudioClip clip, String text) {
        if (!text.equals(clip.speech().transcript())) {
            change(
                    clip,
                    clip.speech().withTranscript(text),
                    AppText.of("project.edit-transcript", clip.name()),
                    Optional.of(clip.id() + "/#transcript"));
        }
    }

    /** Sets words and phones after a change by hand: one step back. */
    public void setTrack(StudioClip clip, PhoneTrack track) {
        change(
                clip,
                clip.speech().edited(track),
                AppText.of("project.edit-speech", clip.name()),
                Optional.empty());
    }

    /** Sets everything at once, as read from a file: one step back. */
    public void set(StudioClip clip, ClipSpeech speech) {
        change(clip, speech, AppText.of("project.edit-transcript", clip.name()), Optional.empty());
    }

    /** How the project's own words are said: ARPAbet sounds by word, each with its variants. */
    public ReadOnlyObjectProperty<Map<String, List<String>>> ownWordsProperty() {
        return workspace.ownWords.getReadOnlyProperty();
    }

    /**
     * Says how words are said that no dictionary has: one step back.
     *
     * @param spelled ARPAbet sounds separated by blanks, by word
     */
    public void addOwnWords(Map<String, String> spelled) {
        Map<String, List<String>> before = workspace.ownWords.get();
        Map<String, List<String>> after = new TreeMap<>(before);
        spelled.forEach((word, sounds) -> after.put(word, List.of(sounds)));
        workspace.undo.perform(
                new SimpleEdit(
                        AppText.of("project.edit-own-words", String.join(", ", spelled.keySet())),
                        () -> workspace.ownWords.set(Map.copyOf(after)),
                        () -> workspace.ownWords.set(before)));
    }

    /** Whether the clip's words are being looked for. */
    public boolean isAligning(StudioClip clip) {
        return running.containsKey(clip);
    }

    /**
     * Finds the times of the clip's transcript; what was running for the clip gives way.
     *
     * @param whenDone called at the end, whatever happened
     * @param whenFailed what went wrong
     */
    public void align(StudioClip clip, Runnable whenDone, Consumer<Exception> whenFailed) {
        cancelAlignment(clip);
        String transcript = clip.speech().transcript();
        audio.load(
                clip,
                decoded -> start(clip, decoded.speech(), transcript, whenDone, whenFailed),
                message -> whenDone.run());
    }

    private void start(
            StudioClip clip,
            AudioClip sound,
            String transcript,
            Runnable whenDone,
            Consumer<Exception> whenFailed) {
        Map<String, List<String>> words = workspace.ownWords.get();
        Work work = new Work();
        running.put(clip, work);
        JobRequest<ClipSpeech> request =
                new JobRequest<ClipSpeech>(
                                AppText.get("project.job-align", clip.name()),
                                (progress, cancel) ->
                                        services.aligner()
                                                .align(sound, transcript, words, progress, cancel))
                        .onSuccess(speech -> aligned(clip, speech))
                        .onFailure(whenFailed)
                        .onFinished(
                                () -> {
                                    running.remove(clip, work);
                                    whenDone.run();
                                });
        work.token = services.jobs().submit(request);
    }

    private void aligned(StudioClip clip, ClipSpeech speech) {
        if (workspace.contains(clip)) {
            change(clip, speech, AppText.of("project.edit-align", clip.name()), Optional.empty());
        }
    }

    /** Stops looking for a clip's words. */
    public void cancelAlignment(StudioClip clip) {
        Work work = running.get(clip);
        if (work != null && work.token != null) {
            work.token.cancel();
        }
    }

    private void change(
            StudioClip clip, ClipSpeech after, UserText label, Optional<String> mergeKey) {
        ClipSpeech before = clip.speech();
        if (!before.equals(after)) {
            workspace.undo.perform(
                    new SimpleEdit(
                            label, () -> show(clip, after), () -> show(clip, before), mergeKey));
        }
    }

    private void show(StudioClip clip, ClipSpeech speech) {
        boolean sounds = !clip.speech().track().equals(speech.track());
        clip.setSpeech(speech);
        if (sounds) {
            clip.takes().stream().filter(this::readsPhones).forEach(inputsChanged);
        }
    }

    private boolean readsPhones(StudioTake take) {
        return services.methods()
                .method(take.methodId())
                .map(AnimationMethod::readsPhones)
                .orElse(false);
    }
}
