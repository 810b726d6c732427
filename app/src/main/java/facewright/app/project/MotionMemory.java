package facewright.app.project;

import facewright.app.AppText;
import facewright.app.animate.MotionFit;
import facewright.app.animate.TakeCurves;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.domain.UserText;
import facewright.job.JobRequest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Keeps the motions of recently used takes in memory and reads others from disk when they are
 * needed. Motions that are not on disk yet are never dropped. Confined to the session's thread.
 */
final class MotionMemory {
    /** How many takes keep their motion in memory. */
    static final int KEPT = 64;

    private static final long KEPT_BYTES = 512L << 20;

    private final StudioServices services;
    private final SessionHead heads;
    private final BiConsumer<StudioTake, String> whenLost;
    private final BiConsumer<StudioTake, String> whenMisfit;
    private final RecentItems<StudioTake> recent;
    private final Set<StudioTake> reading = new HashSet<>();

    /**
     * @param whenLost told when a motion cannot be read from disk, with the reason
     * @param whenMisfit told when a motion was read that the head cannot show, with the reason; it
     *     stays on disk
     */
    MotionMemory(
            StudioServices services,
            SessionHead heads,
            Workspace workspace,
            BiConsumer<StudioTake, String> whenLost,
            BiConsumer<StudioTake, String> whenMisfit) {
        this.services = services;
        this.heads = heads;
        this.whenLost = whenLost;
        this.whenMisfit = whenMisfit;
        this.recent =
                new RecentItems<>(
                        KEPT,
                        KEPT_BYTES,
                        take -> take.stored().isPresent() && take != workspace.selectedTake.get(),
                        take -> take.setMotion(null, null));
    }

    /** Says that a take with its motion in memory is in use. */
    void touch(StudioTake take) {
        recent.touch(take, take.motion().map(MotionMemory::bytes).orElse(0L));
    }

    private static long bytes(FaceMotion motion) {
        int width =
                motion instanceof RigSequence rig
                        ? rig.channels().size()
                        : ((MeshSequence) motion).valueCount();
        return (long) motion.frameCount() * width * Float.BYTES;
    }

    /** Makes sure that the take's motion, if it has one, is or comes into memory. */
    void need(StudioTake take) {
        if (take.motion().isPresent()) {
            touch(take);
            return;
        }
        StoredMotion stored = take.stored().orElse(null);
        FrameRate rate = take.motionRate();
        if (stored == null || rate == null || !reading.add(take)) {
            return;
        }
        heads.whenReady(
                head -> read(take, stored, rate, head),
                message -> {
                    reading.remove(take);
                    whenLost.accept(take, message);
                });
    }

    private void read(StudioTake take, StoredMotion stored, FrameRate rate, FaceHead head) {
        services.jobs()
                .submit(
                        new JobRequest<Read>(
                                        AppText.get("project.job-motion", take.name()),
                                        (progress, cancel) -> read(stored, rate, head))
                                .onSuccess(
                                        read -> {
                                            if (isStill(take, stored)) {
                                                keep(take, head, read);
                                            }
                                        })
                                .onFailure(
                                        failure -> {
                                            if (isStill(take, stored)) {
                                                whenLost.accept(
                                                        take, String.valueOf(failure.getMessage()));
                                            }
                                        })
                                .onFinished(() -> reading.remove(take)));
    }

    private void keep(StudioTake take, FaceHead head, Read read) {
        Optional<UserText> misfit = MotionFit.problem(take.name(), head, read.motion());
        if (misfit.isPresent()) {
            whenMisfit.accept(take, misfit.get().text());
        } else {
            take.setMotion(read.motion(), read.curves().orElse(null));
            touch(take);
        }
    }

    private record Read(FaceMotion motion, Optional<TakeCurves> curves) {}

    private static Read read(StoredMotion stored, FrameRate rate, FaceHead head)
            throws StudioException {
        FaceMotion motion = MotionStore.read(stored.file(), stored.folder(), rate);
        return new Read(motion, TakeCurves.tryOf(head, motion));
    }

    private static boolean isStill(StudioTake take, StoredMotion stored) {
        return take.motion().isEmpty()
                && take.stored().map(now -> now.file().equals(stored.file())).orElse(false);
    }

    void clear() {
        recent.clear();
    }
}
