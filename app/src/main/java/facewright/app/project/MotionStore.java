package facewright.app.project;

import facewright.app.AppText;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.HeadPoseTrack;
import facewright.domain.MeshSequence;
import facewright.domain.RigSequence;
import facewright.domain.StudioException;
import facewright.io.files.FileErrors;
import facewright.io.files.StagedFiles;
import facewright.io.npy.NpyReader;
import facewright.io.npy.NpyWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes motions of takes as NPY files in the motion folder. Slow: for worker threads.
 * Safe for concurrent use.
 */
final class MotionStore {
    private static final int POSE_VALUES = 6;

    private MotionStore() {}

    /** One slice per frame. */
    private interface Frames {
        void copy(int frame, float[] destination);
    }

    /**
     * Writes a motion, unless it is there already.
     *
     * @param folder of the document
     * @throws StudioException when the disk does not take it
     */
    static MotionFile write(Path folder, String takeId, FaceMotion motion) throws StudioException {
        if (motion instanceof RigSequence rig) {
            int width = rig.channels().size();
            Optional<String> pose = writePose(folder, takeId, rig.headPose());
            String path = write(folder, takeId, rig.frameCount(), width, rig::copyFrame);
            return new MotionFile(path, rig.channels(), "", pose);
        }
        MeshSequence mesh = (MeshSequence) motion;
        int width = mesh.valueCount();
        Optional<String> pose = writePose(folder, takeId, mesh.headPose());
        String path = write(folder, takeId, mesh.frameCount(), width, mesh::copyFrame);
        return new MotionFile(path, List.of(), mesh.topologyHash(), pose);
    }

    private static Optional<String> writePose(
            Path folder, String takeId, Optional<HeadPoseTrack> pose) throws StudioException {
        if (pose.isEmpty()) {
            return Optional.empty();
        }
        HeadPoseTrack track = pose.get();
        return Optional.of(
                write(folder, takeId + "-pose", track.frameCount(), POSE_VALUES, track::copyFrame));
    }

    private static String write(Path folder, String stem, int frameCount, int width, Frames frames)
            throws StudioException {
        float[] slice = new float[width];
        String hash = hash(frameCount, slice, frames);
        String name = ProjectFolder.MOTION_FOLDER + "/" + stem + "-" + hash + ".npy";
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            return name;
        }
        try (StagedFiles staged = new StagedFiles()) {
            Path temporary = staged.file(target);
            try (NpyWriter writer = new NpyWriter(temporary, frameCount, width)) {
                for (int t = 0; t < frameCount; t++) {
                    frames.copy(t, slice);
                    writer.write(slice);
                }
            } catch (IOException e) {
                throw FileErrors.writing(target, e);
            }
            staged.commit();
        }
        return name;
    }

    private static String hash(int frameCount, float[] slice, Frames frames) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer bytes =
                    ByteBuffer.allocate(slice.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int t = 0; t < frameCount; t++) {
                frames.copy(t, slice);
                bytes.clear();
                bytes.asFloatBuffer().put(slice);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Copies the files of a motion from one document's folder to another's, where they are not
     * there yet.
     */
    static void copy(MotionFile file, Path from, Path to) throws StudioException {
        copy(file.path(), from, to);
        if (file.posePath().isPresent()) {
            copy(file.posePath().get(), from, to);
        }
    }

    private static void copy(String path, Path from, Path to) throws StudioException {
        Path source = resolve(from, path);
        Path target = resolve(to, path);
        if (Files.exists(target)) {
            return;
        }
        try (StagedFiles staged = new StagedFiles()) {
            Path temporary = staged.file(target);
            try {
                Files.copy(source, temporary);
            } catch (IOException e) {
                throw FileErrors.writing(target, e);
            }
            staged.commit();
        }
    }

    /** Whether all files of the motion are there. */
    static boolean exists(MotionFile file, Path folder) throws StudioException {
        return Files.isRegularFile(resolve(folder, file.path()))
                && (file.posePath().isEmpty()
                        || Files.isRegularFile(resolve(folder, file.posePath().get())));
    }

    /**
     * Reads a motion.
     *
     * @param folder of the document
     * @throws StudioException when a file is gone, damaged or does not fit its description
     */
    static FaceMotion read(MotionFile file, Path folder, FrameRate frameRate)
            throws StudioException {
        float[][] frames = readFrames(resolve(folder, file.path()));
        Optional<HeadPoseTrack> pose = Optional.empty();
        try {
            if (file.posePath().isPresent()) {
                pose =
                        Optional.of(
                                new HeadPoseTrack(
                                        readFrames(resolve(folder, file.posePath().get()))));
            }
            return file.channels().isEmpty()
                    ? new MeshSequence(frameRate, file.topologyHash(), frames, pose)
                    : new RigSequence(frameRate, file.channels(), frames, pose);
        } catch (IllegalArgumentException e) {
            throw new StudioException(AppText.of("project.motion-damaged", file.path()), e);
        }
    }

    private static float[][] readFrames(Path file) throws StudioException {
        try (NpyReader reader = NpyReader.open(file)) {
            if (reader.shape().length != 2) {
                throw new StudioException(AppText.of("project.motion-damaged", file.toString()));
            }
            float[][] frames = new float[Math.toIntExact(reader.shape()[0])][];
            for (int t = 0; t < frames.length; t++) {
                frames[t] = new float[reader.sliceSize()];
                reader.copySlice(t, frames[t]);
            }
            return frames;
        }
    }

    /** A file inside the folder; a document that points elsewhere is refused. */
    private static Path resolve(Path folder, String path) throws StudioException {
        Path base = folder.toAbsolutePath().normalize();
        Path file = base.resolve(path).normalize();
        if (!file.startsWith(base)) {
            throw new StudioException(AppText.of("project.motion-outside", path));
        }
        return file;
    }
}
