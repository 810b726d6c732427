package facewright.cli;

import facewright.align.Aligner;
import facewright.align.Alignment;
import facewright.align.WrittenWords;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.SpeechEngine;
import facewright.align.dictionary.UserDictionary;
import facewright.align.files.PhoneTrackFiles;
import facewright.align.files.TranscriptFiles;
import facewright.align.transcript.Transcript;
import facewright.app.AppText;
import facewright.audio.AudioDecoder;
import facewright.domain.AudioClip;
import facewright.domain.StudioException;
import facewright.io.files.AtomicFiles;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds when each word and phone of a transcript is said, and writes the times. */
@Command(name = "align", mixinStandardHelpOptions = true, sortOptions = false)
final class AlignCommand implements Callable<Integer> {
    private static final double DECODED = 0.2;

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Parameters(paramLabel = "AUDIO", descriptionKey = "align.audio")
    private Path audio = Path.of("");

    @Option(names = "--transcript", paramLabel = "FILE", descriptionKey = "align.transcript")
    private @Nullable Path transcriptFile;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "align.text")
    private @Nullable String text;

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
        String written = writtenText();
        UserDictionary own =
                dictionary == null ? UserDictionary.EMPTY : UserDictionary.read(dictionary);
        Clips.Clip clip = Clips.find(List.of(audio)).get(0);
        progress.start(1, 1, clip.name());
        try {
            AudioClip sound =
                    AudioDecoder.decode(clip.file(), progress.part(0, DECODED), cancel).speech();
            align(clip, sound, written, own, progress.part(DECODED, 1));
        } finally {
            progress.clear();
        }
        return 0;
    }

    private void align(
            Clips.Clip clip, AudioClip sound, String written, UserDictionary own, ProgressSink sink)
            throws StudioException {
        Aligner aligner = Aligner.load(own, SpeechEngine.installed().orElse(Pronouncer.NONE));
        Transcript transcript = aligner.transcript(written);
        Alignment alignment = aligner.align(sound, transcript, sink, cancel);
        AlignmentReport report = new AlignmentReport(clip.file(), alignment);
        Path target = folder.toAbsolutePath().normalize();
        PhoneTrackFiles.writeTextGrid(alignment.track(), target.resolve(clip.name() + ".TextGrid"));
        PhoneTrackFiles.writeCsv(alignment.track(), target.resolve(clip.name() + ".csv"));
        PhoneTrackFiles.writeSrt(
                WrittenWords.of(transcript, alignment), target.resolve(clip.name() + ".srt"));
        AtomicFiles.writeText(
                target.resolve(clip.name() + ".json"), Json.text(report.json()) + "\n");
        progress.clear();
        if (json) {
            Json.print(out, report.json());
        } else {
            report.print(out);
            out.println(AppText.get("cli.animate.where", target));
        }
    }

    private String writtenText() throws StudioException {
        if (transcriptFile != null && text == null) {
            return TranscriptFiles.read(transcriptFile);
        }
        if (text != null && transcriptFile == null) {
            return text;
        }
        throw new UsageException(AppText.of("cli.align.one-transcript"));
    }
}
