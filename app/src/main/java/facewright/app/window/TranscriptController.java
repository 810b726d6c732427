package facewright.app.window;

import facewright.align.UnknownWordsException;
import facewright.align.dictionary.Pronunciation;
import facewright.align.files.PhoneTrackFiles;
import facewright.align.files.TranscriptFiles;
import facewright.app.AppText;
import facewright.app.project.ClipSpeech;
import facewright.app.project.MethodAdvice;
import facewright.app.project.SessionSpeech;
import facewright.app.project.StudioClip;
import facewright.app.project.StudioSession;
import facewright.app.ui.DialogService;
import facewright.app.ui.Notice;
import facewright.domain.StudioException;
import facewright.io.files.FileNames;
import facewright.job.JobRequest;
import facewright.method.AnimationMethod;
import facewright.method.SpeechMaterial;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Carries out what people ask for about transcripts. FX thread. */
final class TranscriptController implements TranscriptCommands {
    /** The method that is moved by what is said. */
    private static final String SPEECH_METHOD = "phonetic";

    /**
     * How looking for the words of a clip stands.
     *
     * @param clip whose; empty before anything happened
     * @param running whether it is going on
     * @param progress 0 to 1; negative when unknown
     * @param problem what went wrong, for people; empty when nothing did
     * @param unknownWords words that the person has to spell
     */
    record Status(
            Optional<StudioClip> clip,
            boolean running,
            double progress,
            String problem,
            List<String> unknownWords) {
        static final Status NONE = new Status(Optional.empty(), false, 0, "", List.of());

        static Status ended(StudioClip clip, String problem, List<String> unknownWords) {
            return new Status(Optional.of(clip), false, 0, problem, unknownWords);
        }
    }

    private final Studio studio;
    private final StudioSession session;
    private final DialogService dialogs;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NONE);

    TranscriptController(Studio studio, DialogService dialogs) {
        this.studio = studio;
        this.session = studio.session();
        this.dialogs = dialogs;
    }

    ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void setTranscript(StudioClip clip, String text) {
        session.speech().setTranscript(clip, text);
    }

    @Override
    public void endTyping() {
        session.endEdit();
    }

    @Override
    public void align(StudioClip clip) {
        session.endEdit();
        session.speech().align(clip, new Progress(clip));
    }

    @Override
    public void recognise(StudioClip clip) {
        session.endEdit();
        session.speech().recognise(clip, new Progress(clip));
    }

    /** Shows how the work on a clip goes, as long as it is the latest. */
    private final class Progress implements SessionSpeech.Follower {
        private final StudioClip clip;

        Progress(StudioClip clip) {
            this.clip = clip;
            // What ran before gives way, and shall not be shown any more.
            session.speech().cancel(clip);
            onProgress(-1);
        }

        @Override
        public void onProgress(double fraction) {
            status.set(new Status(Optional.of(clip), true, fraction, "", List.of()));
        }

        @Override
        public void onFailed(Exception failure) {
            List<String> unknown =
                    failure instanceof UnknownWordsException words ? words.words() : List.of();
            String problem =
                    failure instanceof StudioException
                            ? String.valueOf(failure.getMessage())
                            : AppText.get("animate.unexpected");
            status.set(Status.ended(clip, problem, unknown));
        }

        @Override
        public void onDone() {
            Status now = status.get();
            if (now.running() && now.clip().filter(c -> c == clip).isPresent()) {
                status.set(Status.ended(clip, "", List.of()));
                if (clip.speech().track().isPresent() && !clip.speech().isOutOfStep()) {
                    showIt(clip);
                }
            }
        }
    }

    /** A clip whose words are known is shown speaking them. */
    private void showIt(StudioClip clip) {
        boolean reads =
                clip.takes().stream()
                        .anyMatch(
                                take ->
                                        session.methods()
                                                .method(take.methodId())
                                                .map(AnimationMethod::readsPhones)
                                                .orElse(false));
        if (!reads && session.methods().method(SPEECH_METHOD).isPresent()) {
            session.addTake(clip, SPEECH_METHOD);
        }
    }

    @Override
    public void cancel(StudioClip clip) {
        session.speech().cancel(clip);
    }

    @Override
    public void hear(StudioClip clip, int word) {
        if (session.selectedClip().filter(shown -> shown == clip).isPresent()) {
            studio.timeline().speech().hearWord(word, studio.timeline().span()::reveal);
        }
    }

    @Override
    public void confirm(StudioClip clip, int word) {
        session.speech().confirm(clip, word);
    }

    @Override
    public Optional<MethodAdvice> languageAdvice(StudioClip clip) {
        SpeechMaterial material = session.speech().material(clip);
        return session.methods()
                .method(SPEECH_METHOD)
                .filter(method -> !material.mayBeEnglish())
                .map(
                        method ->
                                MethodAdvice.of(
                                        method,
                                        material,
                                        session.methods(),
                                        studio.methodContext()));
    }

    @Override
    public void animateWith(AnimationMethod method) {
        session.selectedClip().ifPresent(clip -> session.addTake(clip, method.id()));
    }

    @Override
    public void spell(StudioClip clip, Map<String, String> spelled) {
        for (Map.Entry<String, String> word : spelled.entrySet()) {
            try {
                Pronunciation.parse(word.getValue());
            } catch (StudioException e) {
                Status now = status.get();
                status.set(Status.ended(clip, String.valueOf(e.getMessage()), now.unknownWords()));
                return;
            }
        }
        session.speech().addOwnWords(spelled);
        align(clip);
    }

    @Override
    public void openSpeech(StudioClip clip) {
        dialogs.chooseSpeech().ifPresent(file -> openSpeech(clip, file));
    }

    private void openSpeech(StudioClip clip, Path file) {
        double duration = clip.summary().map(s -> s.durationSeconds()).orElse(0.0);
        studio.runner()
                .submit(
                        new JobRequest<ClipSpeech>(
                                        AppText.get("window.read-speech-job", file.getFileName()),
                                        (progress, cancel) -> read(file, duration))
                                .onSuccess(
                                        speech -> {
                                            session.speech().set(clip, speech);
                                            if (speech.track().isPresent()) {
                                                showIt(clip);
                                            }
                                        }));
    }

    /** A file with phones brings its times, one without only its text. */
    private static ClipSpeech read(Path file, double durationSeconds) throws StudioException {
        String extension = FileNames.extension(file).toLowerCase(Locale.ROOT);
        boolean mayHavePhones =
                PhoneTrackFiles.EXTENSIONS.stream()
                        .anyMatch(e -> e.toLowerCase(Locale.ROOT).equals(extension));
        if (mayHavePhones && durationSeconds > 0) {
            try {
                PhoneTrack track = PhoneTrackFiles.read(file, durationSeconds);
                String text = String.join(" ", track.words().stream().map(Word::text).toList());
                return new ClipSpeech(text, Optional.of(track), Set.of(), false);
            } catch (StudioException e) {
                if (!TranscriptFiles.EXTENSIONS.contains(extension)) {
                    throw e;
                }
            }
        }
        return new ClipSpeech(TranscriptFiles.read(file), Optional.empty(), Set.of(), false);
    }

    @Override
    public void exportSpeech(StudioClip clip, SpeechFormat format) {
        PhoneTrack track = clip.speech().track().orElse(null);
        if (track == null) {
            return;
        }
        String name = clip.name().replaceFirst("\\.[^.]{1,5}$", "") + "." + format.extension;
        // Of a text that was changed since, only the words are sure.
        List<Word> subtitles =
                clip.speech().isOutOfStep()
                        ? track.words()
                        : SubtitleWords.of(clip.speech().transcript(), track.words());
        dialogs.chooseSpeechTarget(name).ifPresent(file -> write(track, subtitles, format, file));
    }

    private void write(PhoneTrack track, List<Word> subtitles, SpeechFormat format, Path file) {
        studio.runner()
                .submit(
                        new JobRequest<Path>(
                                        AppText.get("window.write-speech-job", file.getFileName()),
                                        (progress, cancel) -> {
                                            switch (format) {
                                                case TEXT_GRID ->
                                                        PhoneTrackFiles.writeTextGrid(track, file);
                                                case CSV -> PhoneTrackFiles.writeCsv(track, file);
                                                case SRT ->
                                                        PhoneTrackFiles.writeSrt(subtitles, file);
                                            }
                                            return file;
                                        })
                                .onSuccess(
                                        written ->
                                                studio.notices()
                                                        .show(
                                                                new Notice(
                                                                        Notice.Kind.SUCCESS,
                                                                        AppText.get(
                                                                                "window.speech-written"),
                                                                        written.toString()))));
    }
}
