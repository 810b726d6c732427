package facewright.assets.head;

import facewright.assets.head.identity.HeadParameters;
import facewright.assets.head.identity.HeadSlider;
import facewright.assets.head.identity.Identity;
import facewright.assets.head.look.HeadLook;
import facewright.assets.head.rig.HeadMesh;
import facewright.assets.head.sculpt.HeadSculpt;
import facewright.assets.head.shape.HeadShaper;
import facewright.domain.FaceAppearance;
import facewright.domain.FaceHead;
import facewright.domain.FaceRig;
import facewright.domain.TextureImage;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds heads from parameters, all on the topology of {@link BuiltInHead}: the same triangles,
 * texture coordinates, regions and landmarks. The shape moves the vertices of the sculpture; the
 * rig is solved anew on the moved mesh, so that jaws turn, lids close and lips seal exactly; the
 * pictures are painted on the unmoved one.
 *
 * <p>Work for a background job: the first head takes one to two seconds, the next ones about one,
 * and those that differ in shape only a tenth (performance.md). Any thread may call; heads are
 * built one after the other.
 */
public final class HeadBuilder {
    private static final class Base {
        static final HeadMesh MESH = HeadAssembler.mesh(new HeadSculpt());
    }

    private record Painted(Map<HeadSlider, Double> values, FaceAppearance appearance) {}

    private static @Nullable Painted last;

    private HeadBuilder() {}

    /** Builds the head of an identity and waits for it. */
    public static FaceHead build(Identity identity) {
        return build(identity, ProgressSink.NONE, new CancelToken());
    }

    /**
     * Builds the head of an identity.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static synchronized FaceHead build(
            Identity identity, ProgressSink progress, CancelToken cancel) {
        FaceHead standard = BuiltInHead.load();
        if (identity.parameters().equals(HeadParameters.STANDARD)) {
            return new FaceHead(
                    identity.name(),
                    standard.rig(),
                    standard.appearance(),
                    standard.regions(),
                    standard.landmarks());
        }
        HeadMesh base = Base.MESH;
        cancel.throwIfCancelled();
        progress.report(.2);
        FaceRig rig = rig(identity.parameters());
        cancel.throwIfCancelled();
        progress.report(.4);
        FaceAppearance appearance = paint(base, identity.parameters());
        cancel.throwIfCancelled();
        progress.report(1);
        return new FaceHead(
                identity.name(), rig, appearance, standard.regions(), standard.landmarks());
    }

    /** The rig of a head alone, without pictures: all that moves it, in a tenth of the time. */
    public static FaceRig rig(HeadParameters parameters) {
        FaceHead standard = BuiltInHead.load();
        return parameters.equals(HeadParameters.STANDARD)
                ? standard.rig()
                : HeadAssembler.rig(HeadShaper.shape(Base.MESH, parameters), standard.topology());
    }

    /** The mesh as it was sculpted, which says what each vertex is. */
    static HeadMesh mesh() {
        return Base.MESH;
    }

    private static FaceAppearance paint(HeadMesh base, HeadParameters parameters) {
        Map<HeadSlider, Double> values =
                parameters.values().entrySet().stream()
                        .filter(e -> e.getKey().paints())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (last != null && last.values().equals(values)) {
            return last.appearance();
        }
        Map<String, TextureImage> pictures = HeadLook.paint(base.skin(), parameters);
        FaceAppearance appearance =
                HeadLook.create(name -> Objects.requireNonNull(pictures.get(name), name));
        last = new Painted(values, appearance);
        return appearance;
    }
}
