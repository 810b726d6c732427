package facewright.app.animate;

import facewright.app.AppText;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.MeshSequence;
import facewright.domain.MovedMesh;
import facewright.domain.RigSequence;
import facewright.domain.UserText;
import java.util.Optional;

/** Whether a motion can be shown on a head: vertices of another mesh would only tear it apart. */
public final class MotionFit {
    private MotionFit() {}

    public static boolean fits(FaceHead head, FaceMotion motion) {
        return problem("", head, motion).isEmpty();
    }

    /**
     * Why a motion cannot be shown on a head, and what to do, for people; empty when it can.
     *
     * @param take what people call the motion
     */
    public static Optional<UserText> problem(String take, FaceHead head, FaceMotion motion) {
        if (motion instanceof MeshSequence mesh) {
            int vertexCount =
                    mesh.frameCount() == 0 ? head.topology().vertexCount() : mesh.valueCount() / 3;
            return problem(take, head, new MovedMesh(vertexCount, mesh.topologyHash()));
        }
        return ((RigSequence) motion)
                .channels().stream()
                        .filter(channel -> head.rig().channelIndex(channel).isEmpty())
                        .findFirst()
                        .map(
                                channel ->
                                        AppText.of(
                                                "animate.misfit-channel",
                                                take,
                                                channel,
                                                head.name()));
    }

    /** The same for motions that are yet to be made. */
    public static Optional<UserText> problem(String take, FaceHead head, MovedMesh mesh) {
        int vertexCount = head.topology().vertexCount();
        if (mesh.vertexCount() != vertexCount) {
            return Optional.of(
                    AppText.of(
                            "animate.misfit-count",
                            take,
                            mesh.vertexCount(),
                            head.name(),
                            vertexCount));
        }
        return mesh.topologyHash().equals(head.topology().hash())
                ? Optional.empty()
                : Optional.of(AppText.of("animate.misfit-mesh", take, head.name()));
    }
}
