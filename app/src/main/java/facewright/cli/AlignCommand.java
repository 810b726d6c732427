package facewright.cli;

import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.WrittenWords;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.align.files.PhoneTrackFiles;
import facewright.align.files.TranscriptFiles;
import facewright.align.recognise.DraftTranscript;
import facewright.align.recognise.SpeechRecogniser;
import facewright.align.transcript.LanguageGuess;
import facewright.align.transcript.Transcript;
import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds when each word and phone of a transcript is said, and writes the times. */
@Command(name = "align", mixinStandardHelpOptions = true, sortOptions = false)
final class AlignCommand implements Callable<Integer> {
    private static final double DECODED = 0.1;
    private static final double RECOGNISED = 0.9;

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "AUDIO", descriptionKey = "align.audio")
    private Path audio = Path.of("");

    @Option(names = "--transcript", paramLabel = "FILE", descriptionKey = "align.transcript")
    private @Nullable Path transcriptFile;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "align.text")
    private @Nullable String text;

    @Option(names = "--recognise", descriptionKey = "align.recognise")
    private boolean recognise;

    @Option(names = "--dictionary", paramLabel = "FILE", descriptionKey = "align.dictionary")
    private @Nullable Path dictionary;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "align.out")
    private Path folder = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    AlignCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        long sources =
                Stream.of(transcriptFile != null, text != null, recognise)
                        .filter(given -> given)
                        .count();
        if (sources != 1) {
            throw new UsageException(AppText.of("cli.align.one-transcript"));
        }
        Optional<String> written = writtenText();
        UserDictionary own =
                dictionary == null ? UserDictionary.EMPTY : UserDictionary.read(dictionary);
        Clips.Clip clip = Clips.find(List.of(audio)).get(0);
        progress.start(1, 1, clip.name());
        try {
            AudioClip sound =
                    AudioDecoder.decodeSpeech(clip.file(), progress.part(0, DECODED), cancel);
            align(clip, sound, written, own);
        } finally {
            progress.clear();
        }
        return 0;
    }

    private void align(
            Clips.Clip clip, AudioClip sound, Optional<String> written, UserDictionary own)
            throws StudioException {
        Aligner aligner = Aligner.load(own, SpeechEngine.installed().orElse(Pronouncer.NONE));
        Optional<DraftTranscript> draft = Optional.empty();
        Transcript transcript;
        if (written.isPresent()) {
            transcript = aligner.transcript(written.get());
            tellLanguage(written.get());
        } else {
            draft =
                    Optional.of(
                            SpeechRecogniser.recognise(
                                    sound, progress.part(DECODED, RECOGNISED), cancel));
            transcript = draft.get().transcript();
        }
        double begun = written.isPresent() ? DECODED : RECOGNISED;
        Alignment alignment = aligner.align(sound, transcript, progress.part(begun, 1), cancel);
        AlignmentReport report =
                new AlignmentReport(
                        clip.file(),
                        alignment,
                        draft.map(words -> words.confidences(alignment)).orElse(List.of()));
        write(clip.name(), transcript, alignment, report);
    }

    /** Words of other languages get English sounds, which is seldom what is wanted. */
    private void tellLanguage(String text) {
        Optional<Locale> language =
                LanguageGuess.of(text).filter(guess -> !guess.getLanguage().equals("en"));
        if (language.isPresent() && !json) {
            progress.clear();
            out.println(
                    AppText.get(
                            "cli.align.other-language",
                            language.get().getDisplayLanguage(Locale.ENGLISH)));
        }
    }

    private void write(
            String name, Transcript transcript, Alignment alignment, AlignmentReport report)
            throws StudioException {
        Path target = folder.toAbsolutePath().normalize();
        PhoneTrackFiles.writeTextGrid(alignment.track(), target.resolve(name + ".TextGrid"));
        PhoneTrackFiles.writeCsv(alignment.track(), target.resolve(name + ".csv"));
        PhoneTrackFiles.writeSrt(
                WrittenWords.of(transcript, alignment), target.resolve(name + ".srt"));
        AtomicFiles.writeText(target.resolve(name + ".json"), Json.text(report.json()) + "\n");
        progress.clear();
        if (json) {
            Json.print(out, report.json());
        } else {
            report.print(out);
            out.println(AppText.get("cli.animate.where", target));
        }
    }

    private Optional<String> writtenText() throws StudioException {
        if (transcriptFile != null) {
            return Optional.of(TranscriptFiles.read(transcriptFile));
        }
        return Optional.ofNullable(text);
    }
}
