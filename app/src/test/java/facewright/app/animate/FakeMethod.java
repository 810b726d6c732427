package facewright.app.animate;

import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MovedMesh;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.TimeRange;
import facewright.domain.UserText;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.AnimationMethod;
import facewright.method.AnimationRequest;
import facewright.method.Animator;
import facewright.method.Availability;
import facewright.method.MethodContext;
import facewright.method.MethodDescriptor;
import facewright.method.Parameter;
import facewright.method.ParameterSchema;
import facewright.method.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the jaw by the gain plus a hundredth per seed; remembers what was asked of it. */
public final class FakeMethod implements AnimationMethod {
    private final String id;
    public String version = "1";
    public boolean readsPhones;
    public int opened;
    public int closed;
    public @Nullable Exception failure;
    public @Nullable FaceMotion result;
    public @Nullable MovedMesh mesh;
    public Runnable whileAnimating = () -> {};
    public final List<String> animated = new ArrayList<>();
    public final List<Integer> previewed = new ArrayList<>();
    public final List<TimeRange> reanimated = new ArrayList<>();

    public FakeMethod(String id) {
        this.id = id;
    }

    private static UserText text(String key) {
        return facewright.app.AppText.of(key);
    }

    @Override
    public boolean readsPhones() {
        return readsPhones;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MethodDescriptor descriptor() {
        return new MethodDescriptor(
                text("app.name"),
                text("app.name"),
                Optional.empty(),
                "GPL-3.0-or-later",
                Optional.empty(),
                MethodDescriptor.OutputKind.RIG,
                version);
    }

    @Override
    public ParameterSchema parameters() {
        return new ParameterSchema(
                List.of(
                        new Parameter.Numeric(
                                "gain", text("app.name"), text("app.name"), 1, 0, 2, 0.05, "x"),
                        new Parameter.Switch("blinks", text("app.name"), text("app.name"), true)));
    }

    @Override
    public Availability availability(MethodContext context) {
        return new Availability.Ready();
    }

    @Override
    public Animator open(MethodContext context, ParameterValues values) {
        opened++;
        return new FakeAnimator(values);
    }

    private final class FakeAnimator implements Animator {
        private final ParameterValues values;

        FakeAnimator(ParameterValues values) {
            this.values = values;
        }

        private FaceMotion motion(FrameRate rate, int frames, long seed) {
            float[][] weights = new float[frames][];
            for (int t = 0; t < frames; t++) {
                weights[t] = new float[] {(float) values.number("gain") / 2 + seed / 100f, 0};
            }
            return new RigSequence(
                    rate, List.of("jawOpen", "mouthClose"), weights, Optional.empty());
        }

        @Override
        public Optional<MovedMesh> mesh() {
            return Optional.ofNullable(mesh);
        }

        @Override
        public FaceMotion animate(
                AnimationRequest request, ProgressSink progress, CancelToken cancel)
                throws StudioException {
            animated.add(values.text("gain"));
            whileAnimating.run();
            cancel.throwIfCancelled();
            if (failure instanceof StudioException known) {
                throw known;
            }
            if (failure instanceof RuntimeException unknown) {
                throw unknown;
            }
            progress.report(0.5);
            if (result != null) {
                return result;
            }
            return motion(request.frameRate(), request.frameCount(), request.seed());
        }

        @Override
        public FaceMotion reanimate(
                AnimationRequest request,
                FaceMotion before,
                TimeRange changed,
                ProgressSink progress,
                CancelToken cancel) {
            reanimated.add(changed);
            return motion(request.frameRate(), request.frameCount(), request.seed());
        }

        @Override
        public Optional<FaceMotion> preview(AnimationRequest request, int frame) {
            previewed.add(frame);
            return Optional.of(motion(request.frameRate(), 1, request.seed()));
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
