package facewright.assets.corpus;

import facewright.assets.corpus.formant.FormantVoice;
import facewright.audio.FlacWriter;
import facewright.audio.augment.Augmentation;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.corpus.CorpusUtterance;
import facewright.io.corpus.CorpusWriter;
import facewright.io.corpus.UtteranceKind;
import facewright.io.files.FileErrors;
import facewright.job.CancelToken;
import facewright.speech.ArticulationSettings;
import facewright.speech.PhoneTrack;
import facewright.speech.SpeechAnimation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes recordings with their motion, and their copies. */
final class UtteranceSink {
    private final CorpusWriter writer;
    private final FrameRate frameRate;
    private final int copies;
    private final int formantCopies;
    private final CancelToken cancel;
    private int originals;

    UtteranceSink(
            CorpusWriter writer, FrameRate frameRate, CorpusOptions options, CancelToken cancel) {
        this.writer = writer;
        this.frameRate = frameRate;
        this.copies = options.copies();
        this.formantCopies = options.formantCopies();
        this.cancel = cancel;
    }

    /** How many recordings were written, copies not counted. */
    int originals() {
        return originals;
    }

    /** Writes a recording and its copies. */
    List<CorpusUtterance> write(SpeakingEngine.Spoken spoken) throws StudioException {
        List<CorpusUtterance> written = new ArrayList<>();
        written.add(write(spoken, spoken.name(), spoken.seed(), spoken.recording(), List.of()));
        for (int i = 1; i <= copies; i++) {
            String name = spoken.name() + "_a" + i;
            long seed = Seeds.of(spoken.seed(), name);
            Augmentation augmentation = Augmentation.draw(seed);
            Recording copy =
                    spoken.recording()
                            .with(
                                    augmentation.apply(spoken.recording().clip()),
                                    augmentation.tempo());
            written.add(write(spoken, name, seed, copy, augmentation.steps()));
        }
        for (int i = 1; i <= formantCopies && spoken.kind() == UtteranceKind.SPEECH; i++) {
            String name = spoken.name() + "_f" + i;
            long seed = Seeds.of(spoken.seed(), name);
            FormantVoice voice = FormantVoice.draw(seed);
            PhoneTrack phones = spoken.recording().paced(Seeds.of(seed, "pace"));
            Recording copy = new Recording(voice.speak(phones), phones, 0);
            written.add(write(spoken, name, seed, copy, List.of(voice.description())));
        }
        originals++;
        return written;
    }

    private CorpusUtterance write(
            SpeakingEngine.Spoken spoken,
            String name,
            long seed,
            Recording recording,
            List<String> changes)
            throws StudioException {
        Path audio = writer.files().audio(name);
        try {
            FlacWriter.write(audio, recording.clip());
        } catch (IOException e) {
            throw FileErrors.writing(audio, e);
        }
        RigSequence curves =
                new SpeechAnimation(frameRate, ArticulationSettings.of(spoken.subject().style()))
                        .animate(recording.phones(), cancel);
        writer.write(name, recording.phones(), curves);
        return new CorpusUtterance(
                name,
                spoken.subject(),
                spoken.kind(),
                spoken.text(),
                recording.clip().durationSeconds(),
                curves.frameCount(),
                seed,
                name.equals(spoken.name()) ? Optional.empty() : Optional.of(spoken.name()),
                changes);
    }
}
