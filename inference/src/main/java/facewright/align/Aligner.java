package facewright.align;

import facewright.align.acoustic.AcousticModel;
import facewright.align.acoustic.SpeechAnalysis;
import facewright.align.acoustic.StateScores;
import facewright.align.dictionary.CmuDictionary;
import facewright.align.dictionary.Lexicon;
import facewright.align.dictionary.Pronouncer;
import facewright.align.dictionary.Pronunciation;
import facewright.align.dictionary.UserDictionary;
import facewright.align.search.FreeLoop;
import facewright.align.search.PhoneGraph;
import facewright.align.search.PhoneSearch;
import facewright.align.search.PhoneSpan;
import facewright.align.transcript.SpokenWord;
import facewright.align.transcript.Transcript;
import facewright.domain.AudioClip;
import facewright.domain.InferenceText;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import facewright.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds when each phone of a transcript is said: US English, one speaker at a time. Immutable, safe
 * for concurrent use; clips in parallel need only memory.
 */
public final class Aligner {
    /** Longest clip. */
    public static final double MAX_SECONDS = 3600;

    /** A boundary before frame t is at t x 10 ms + this: measured, see docs/alignment.md. */
    private static final double OFFSET_SECONDS = 0.006;

    private static final double ANALYSIS_SHARE = 0.2;
    private static final int CHECK_EVERY = 64;

    /** Beams to try, in log score; only the last keeps everything. */
    private static final double[] BEAMS = {1_000, 5_000, Double.POSITIVE_INFINITY};

    private final AcousticModel model;
    private final Lexicon lexicon;

    public Aligner(AcousticModel model, Lexicon lexicon) {
        this.model = model;
        this.lexicon = lexicon;
    }

    /**
     * Loads model and dictionary.
     *
     * @param own words of the project
     * @param pronouncer for words that the dictionary does not have
     * @throws StudioException when the class path does not have the model
     */
    public static Aligner load(UserDictionary own, Pronouncer pronouncer) throws StudioException {
        return new Aligner(
                AcousticModel.load(), new Lexicon(own, CmuDictionary.load(), pronouncer));
    }

    /** The same aligner with other own words. */
    public Aligner with(UserDictionary own) {
        return new Aligner(model, lexicon.with(own));
    }

    /** Reads plain text with the help of the dictionary. */
    public Transcript transcript(String text) {
        return Transcript.of(text, lexicon::knows);
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public AcousticModel model() {
        return model;
    }

    /**
     * Aligns a transcript with a clip.
     *
     * @param clip 16 kHz mono
     * @throws UnknownWordsException for words without a pronunciation
     * @throws StudioException when the transcript is empty or cannot have been said in the clip
     * @throws java.util.concurrent.CancellationException soon after {@code cancel}
     */
    public Alignment align(
            AudioClip clip, Transcript transcript, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        if (transcript.words().isEmpty()) {
            throw new StudioException(InferenceText.of("align.empty-transcript"));
        }
        if (clip.durationSeconds() > MAX_SECONDS) {
            throw new StudioException(
                    InferenceText.of(
                            "align.too-long", clip.durationSeconds() / 60, MAX_SECONDS / 60));
        }
        List<Lexicon.Entry> entries = entries(transcript.words());
        SpeechAnalysis analysis =
                SpeechAnalysis.of(
                        model,
                        clip,
                        NoiseRules::subtract,
                        progress.part(0, ANALYSIS_SHARE),
                        cancel);
        PhoneGraph graph =
                PhoneGraph.of(model, numbers(entries), NoiseRules.silenceScore(analysis.noise()));
        FitRules.check(clip, analysis, graph, transcript);
        FreeLoop loop = new FreeLoop(model, analysis.frameCount());
        List<PhoneSpan> spans =
                search(analysis, graph, loop, progress.part(ANALYSIS_SHARE, 1), cancel)
                        .orElseThrow(() -> FitRules.tooShort(clip, transcript));
        progress.report(1);
        return result(clip, transcript, entries, analysis, spans, loop);
    }

    private List<Lexicon.Entry> entries(List<SpokenWord> words) throws UnknownWordsException {
        List<Lexicon.Entry> entries = new ArrayList<>();
        for (SpokenWord word : words) {
            lexicon.find(word.spoken()).ifPresent(entries::add);
        }
        if (entries.size() < words.size()) {
            throw new UnknownWordsException(
                    lexicon.unknown(words.stream().map(SpokenWord::spoken).toList()));
        }
        return entries;
    }

    private List<List<int[]>> numbers(List<Lexicon.Entry> entries) {
        List<List<int[]>> words = new ArrayList<>();
        for (Lexicon.Entry entry : entries) {
            words.add(entry.pronunciations().stream().map(this::numbers).toList());
        }
        return words;
    }

    private int[] numbers(Pronunciation pronunciation) {
        return pronunciation.phones().stream()
                .mapToInt(symbol -> model.phone(symbol).orElseThrow())
                .toArray();
    }

    /** Searches with one beam after the other; the free loop runs along with the first. */
    private Optional<List<PhoneSpan>> search(
            SpeechAnalysis analysis,
            PhoneGraph graph,
            FreeLoop loop,
            ProgressSink progress,
            CancelToken cancel) {
        StateScores scores = analysis.scores();
        float[] frame = new float[model.phoneCount() * AcousticModel.STATES];
        for (double beam : BEAMS) {
            PhoneSearch search = new PhoneSearch(model, graph, beam);
            for (int t = 0; t < scores.frameCount(); t++) {
                if (t % CHECK_EVERY == 0) {
                    cancel.throwIfCancelled();
                    progress.report((double) t / scores.frameCount());
                }
                scores.copyFrame(t, frame);
                search.advance(frame);
                if (beam == BEAMS[0]) {
                    loop.advance(frame);
                }
            }
            Optional<List<PhoneSpan>> spans = search.best();
            if (spans.isPresent()) {
                return spans;
            }
        }
        return Optional.empty();
    }

    private Alignment result(
            AudioClip clip,
            Transcript transcript,
            List<Lexicon.Entry> entries,
            SpeechAnalysis analysis,
            List<PhoneSpan> spans,
            FreeLoop loop)
            throws StudioException {
        double[] times = new double[spans.size() + 1];
        for (int i = 1; i < spans.size(); i++) {
            times[i] = spans.get(i).startFrame() * SpeechAnalysis.FRAME_SECONDS + OFFSET_SECONDS;
        }
        times[spans.size()] = clip.durationSeconds();
        List<Phone> phones = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < spans.size(); ) {
            PhoneSpan first = spans.get(i);
            if (first.word() == PhoneGraph.NO_WORD) {
                i++;
                continue;
            }
            int end = i;
            while (end < spans.size() && spans.get(end).word() == first.word()) {
                String symbol = model.phones().get(spans.get(end).phone());
                phones.add(new Phone(symbol, times[end], times[end + 1]));
                end++;
            }
            words.add(new Word(transcript.words().get(first.word()).text(), times[i], times[end]));
            ranges.add(new int[] {i, end});
            i = end;
        }
        double[] mismatches = new double[words.size()];
        int[] frames = new int[words.size()];
        boolean[] guessed = new boolean[words.size()];
        for (int w = 0; w < words.size(); w++) {
            List<PhoneSpan> word = spans.subList(ranges.get(w)[0], ranges.get(w)[1]);
            mismatches[w] = Mismatch.of(word, loop);
            frames[w] = word.get(word.size() - 1).endFrame() - word.get(0).startFrame();
            guessed[w] = entries.get(word.get(0).word()).source() == Lexicon.Source.GUESSED;
        }
        double[] fits = Mismatch.fits(mismatches, frames, guessed);
        List<AlignedWord> aligned = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            PhoneSpan first = spans.get(ranges.get(w)[0]);
            Lexicon.Entry entry = entries.get(first.word());
            aligned.add(
                    new AlignedWord(
                            transcript.words().get(first.word()),
                            words.get(w).startSeconds(),
                            words.get(w).endSeconds(),
                            entry.pronunciations().get(first.variant()),
                            entry.source(),
                            mismatches[w],
                            fits[w]));
        }
        double mismatch = Mismatch.of(spans, loop);
        return new Alignment(
                PhoneTrack.of(PhoneAlphabet.ARPABET, clip.durationSeconds(), phones, words),
                aligned,
                mismatch,
                Mismatch.clipIsDoubtful(mismatch),
                analysis.noise().speechAboveNoiseDecibels());
    }
}
