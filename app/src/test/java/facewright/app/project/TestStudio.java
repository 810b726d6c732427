package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.FakeHead;
import facewright.app.animate.FakeMethod;
import facewright.app.settings.StudioSettings;
import facewright.audio.AudioFinding;
import facewright.audio.AudioReport;
import facewright.audio.DecodedAudio;
import facewright.audio.PlaybackAudio;
import facewright.domain.AudioClip;
import facewright.domain.FaceHead;
import facewright.domain.SampleRate;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.DirectJobRunner;
import facewright.job.JobRunner;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.MethodRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A studio without a window: inline jobs, a fake method, and text files that pass for audio. */
final class TestStudio {
    final Path root;
    final FakeMethod signal = new FakeMethod(StudioSession.FIRST_METHOD);
    final FakeMethod other = new FakeMethod("other");
    final List<Exception> failures = new ArrayList<>();
    final List<SessionNotice> notices = new ArrayList<>();
    final StudioSettings settings = new StudioSettings();
    final List<AnimationMethod> methods = new ArrayList<>(List.of(signal, other));
    AudioClip sound = AudioClip.of(new float[16_000], SampleRate.SPEECH);
    FaceHead head = FakeHead.make();
    SpeechAligner aligner = SpeechAligner.NONE;
    HeadSource heads = (choice, progress, cancel) -> head;
    Drafting draft = SpeechAligner.NONE::recognise;
    int decodeCount;

    /** Writes down what is said. */
    interface Drafting {
        ClipSpeech of(AudioClip clip, ProgressSink progress, CancelToken cancel) throws Exception;
    }

    private final class Aligners implements SpeechAligner {
        @Override
        public ClipSpeech align(
                AudioClip clip,
                String transcript,
                Map<String, List<String>> ownWords,
                ProgressSink progress,
                CancelToken cancel)
                throws StudioException {
            return aligner.align(clip, transcript, ownWords, progress, cancel);
        }

        @Override
        public ClipSpeech recognise(AudioClip clip, ProgressSink progress, CancelToken cancel)
                throws StudioException {
            try {
                return draft.of(clip, progress, cancel);
            } catch (StudioException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    TestStudio(Path root) {
        this.root = root;
    }

    StudioSession session() {
        return session(new DirectJobRunner(ProgressSink.NONE, failures::add), new ProjectStore());
    }

    StudioSession session(ProjectStore store) {
        return session(new DirectJobRunner(ProgressSink.NONE, failures::add), store);
    }

    StudioSession session(JobRunner jobs, ProjectStore store) {
        StudioSession session =
                new StudioSession(
                        new StudioServices(
                                jobs,
                                Runnable::run,
                                this::decode,
                                new MethodRegistry(methods),
                                (choice, progress, cancel) -> heads.make(choice, progress, cancel),
                                folder -> Files.createDirectories(folder).resolve("demo.wav"),
                                root.resolve("data"),
                                Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                                "0.1.0",
                                settings,
                                new Aligners()),
                        store);
        session.noticeProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                notices.add(now);
                            }
                        });
        return session;
    }

    /** A file that {@link #decode} takes for {@link #sound}; the text is its content. */
    Path recording(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    DecodedAudio decode(Path file, ProgressSink progress, CancelToken cancel)
            throws StudioException {
        decodeCount++;
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StudioException(AppText.of("project.clip-missing", file.toString()), e);
        }
        if (new String(content, StandardCharsets.UTF_8).startsWith("bad")) {
            throw new StudioException(AppText.of("project.clip-unexpected", file.toString()));
        }
        return new DecodedAudio(
                file,
                sha256(content),
                sound,
                PlaybackAudio.of(new SampleRate(48_000), new float[1][48_000]),
                new AudioReport(
                        new SampleRate(48_000),
                        1,
                        1,
                        "pcm",
                        -3,
                        -19.4,
                        0,
                        -60,
                        List.of(),
                        List.of(
                                new AudioFinding(
                                        AudioFinding.Severity.OK,
                                        AppText.of("project.audio-ok")))));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A session with one clip and its first take. */
    StudioSession sessionWithClip() throws IOException {
        StudioSession session = session();
        session.importAudio(List.of(recording("sounds/a.wav", "hello")));
        return session;
    }

    /** What a person would call the state of the project, for comparing before and after. */
    static String describe(StudioSession session) {
        StringBuilder text = new StringBuilder();
        for (StudioClip clip : session.clips()) {
            text.append(clip.id() + " " + clip.name() + " " + clip.path() + " " + clip.sha256());
            for (StudioTake take : clip.takes()) {
                text.append(
                        "\n  "
                                + String.join(
                                        " ",
                                        take.id(),
                                        take.name(),
                                        take.methodId(),
                                        take.colour(),
                                        new java.util.TreeMap<>(take.parameters()).toString(),
                                        Long.toString(take.seedProperty().get()),
                                        take.frameRate().label()));
            }
            text.append("\n");
        }
        return text.toString();
    }
}
