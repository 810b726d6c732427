package facewright.app.project;

import facewright.align.transcript.LanguageGuess;
import facewright.app.AppText;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.JobRequest;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.SpeechMaterial;
import facewright.speech.PhoneTrack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is said in clips: transcripts, given or recognised, their alignment, changes by hand. On the
 * session's thread.
 */
public final class SessionSpeech {
    private final StudioServices services;
    private final Workspace workspace;
    private final ClipAudio audio;
    private final Consumer<StudioTake> inputsChanged;
    private final Map<StudioClip, Work> running = new HashMap<>();

    /** Wants to know how looking for words goes. */
    public interface Follower {
        /**
         * @param fraction 0 to 1; negative when unknown
         */
        default void onProgress(double fraction) {}

        /** What went wrong; comes before the end. */
        void onFailed(Exception failure);

        /** The end, whatever happened. */
        void onDone();
    }

    /** An alignment or recognition that is going on. */
    private static final class Work {
        private final Follower follower;
        private @Nullable CancelToken token;
        private boolean over;

        Work(Follower follower) {
            this.follower = follower;
        }
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
    public boolean isWorking(StudioClip clip) {
        return running.containsKey(clip);
    }

    /**
     * Finds the times of the clip's transcript; what was running for the clip gives way.
     *
     * @param follower told on the session's thread
     */
    public void align(StudioClip clip, Follower follower) {
        String transcript = clip.speech().transcript();
        Map<String, List<String>> words = workspace.ownWords.get();
        start(
                clip,
                follower,
                AppText.get("project.job-align", clip.name()),
                AppText.of("project.edit-align", clip.name()),
                (sound, progress, cancel) ->
                        services.aligner().align(sound, transcript, words, progress, cancel));
    }

    /**
     * Writes down what is said in the clip and when: a draft, which replaces the transcript. What
     * was running for the clip gives way.
     *
     * @param follower told on the session's thread
     */
    public void recognise(StudioClip clip, Follower follower) {
        start(
                clip,
                follower,
                AppText.get("project.job-recognise", clip.name()),
                AppText.of("project.edit-recognise", clip.name()),
                services.aligner()::recognise);
    }

    /** Finds out about a sound on a worker thread. */
    private interface Search {
        ClipSpeech of(AudioClip sound, ProgressSink progress, CancelToken cancel)
                throws StudioException;
    }

    private void start(
            StudioClip clip, Follower follower, String title, UserText label, Search search) {
        cancel(clip);
        Work work = new Work(follower);
        running.put(clip, work);
        audio.load(
                clip,
                decoded -> {
                    if (!work.over) {
                        submit(clip, decoded.speech(), work, title, label, search);
                    }
                },
                message -> end(clip, work));
    }

    private void submit(
            StudioClip clip,
            AudioClip sound,
            Work work,
            String title,
            UserText label,
            Search search) {
        JobRequest<ClipSpeech> request =
                new JobRequest<ClipSpeech>(
                                title,
                                (progress, cancel) ->
                                        search.of(sound, followed(work, progress), cancel))
                        .onSuccess(
                                speech -> {
                                    if (!work.over && workspace.contains(clip)) {
                                        change(clip, speech, label, Optional.empty());
                                    }
                                })
                        .onFailure(
                                failure -> {
                                    if (!work.over) {
                                        work.follower.onFailed(failure);
                                    }
                                })
                        .onFinished(() -> end(clip, work));
        work.token = services.jobs().submit(request);
    }

    /** Reports every percent to the follower, too. */
    private ProgressSink followed(Work work, ProgressSink progress) {
        AtomicInteger last = new AtomicInteger(-1);
        return (fraction, message) -> {
            progress.report(fraction, message);
            int percent = (int) (100 * fraction);
            if (last.getAndSet(percent) != percent) {
                services.sessionThread()
                        .execute(
                                () -> {
                                    if (!work.over) {
                                        work.follower.onProgress(fraction);
                                    }
                                });
            }
        };
    }

    private void end(StudioClip clip, Work work) {
        if (!work.over) {
            work.over = true;
            running.remove(clip, work);
            work.follower.onDone();
        }
    }

    /** Stops looking for a clip's words, at once as far as anybody can see. */
    public void cancel(StudioClip clip) {
        Work work = running.get(clip);
        if (work != null) {
            if (work.token != null) {
                work.token.cancel();
            }
            end(clip, work);
        }
    }

    /** What is known about the speech of a clip, for choosing a method. */
    public SpeechMaterial material(StudioClip clip) {
        ClipSpeech speech = clip.speech();
        return new SpeechMaterial(
                speech.track().isPresent(), LanguageGuess.of(speech.transcript()));
    }

    /** Says that a word was listened to and is right: one step back. */
    public void confirm(StudioClip clip, int word) {
        change(
                clip,
                clip.speech().confirmed(word),
                AppText.of("project.edit-confirm-word", clip.name()),
                Optional.empty());
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
