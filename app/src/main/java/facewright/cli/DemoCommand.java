package facewright.cli;

import facewright.app.AppText;
import facewright.app.settings.StudioFolders;
import facewright.assets.demo.DemoClip;
import facewright.domain.FaceHead;
import facewright.domain.FaceMotion;
import facewright.domain.FrameRate;
import facewright.domain.MotionDecoder;
import facewright.domain.StudioException;
import facewright.io.export.AxesPreset;
import facewright.io.export.ExportResult;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.capture.ContactSheet;
import facewright.viewport.capture.PngFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on the bundled recording, without a window. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("fbx", "obj", "npy", VideoFile.ID);

    private final PrintWriter out;
    private final ProgressLine progress;
    private final CancelToken cancel;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo.out")
    private Path folder = Path.of("out", "demo");

    DemoCommand(PrintWriter out, ProgressLine progress, CancelToken cancel) {
        this.out = out;
        this.progress = progress;
        this.cancel = cancel;
    }

    @Override
    public Integer call() throws StudioException {
        Path target = folder.toAbsolutePath().normalize();
        ClipJob.Plan plan =
                new ClipJob.Plan(
                        "signal",
                        Map.of(),
                        FrameRate.FPS_30,
                        0,
                        target,
                        FORMATS,
                        Map.of("mode", AnimateCommand.FbxMode.RIG.id),
                        AxesPreset.BLENDER,
                        CameraPreset.THREE_QUARTER,
                        Optional.empty());
        Clips.Clip clip = Clips.named(List.of(recording(target))).get(0);
        MethodContext context = new MethodContext(StudioFolders.data());
        ClipOutcome outcome;
        Set<Path> files = new LinkedHashSet<>();
        try (ClipJob job = new ClipJob(plan, MethodRegistry.discover(), context, cancel)) {
            progress.start(1, 1, clip.name());
            outcome = job.run(clip, progress);
            if (outcome.animation().isPresent() && outcome.failure().isEmpty()) {
                FaceMotion motion = outcome.animation().get().motion();
                files.add(contactSheet(job.head(), motion, target, progress.part(0.95, 1)));
            }
        } catch (CancellationException e) {
            progress.clear();
            throw e;
        }
        progress.clear();
        ClipReport.print(out, List.of(outcome));
        outcome.exports().values().stream().map(ExportResult::files).forEach(files::addAll);
        printFiles(files);
        return outcome.failure().isEmpty() ? 0 : Main.FAILED;
    }

    private static Path recording(Path target) throws StudioException {
        try {
            Files.createDirectories(target);
            return DemoClip.copyTo(target);
        } catch (IOException e) {
            throw new StudioException(AppText.of("cli.demo.folder", target), e);
        }
    }

    private Path contactSheet(
            FaceHead head, FaceMotion motion, Path target, ProgressSink sheetProgress)
            throws StudioException {
        ContactSheet sheet = ContactSheet.STANDARD;
        int[] picture =
                sheet.draw(
                        head,
                        new MotionDecoder(head.rig(), motion),
                        CameraPose.of(CameraPreset.THREE_QUARTER, FaceBounds.of(head)),
                        sheetProgress,
                        cancel);
        Path file = target.resolve("contact-sheet.png");
        PngFile.write(file, sheet.size(), picture);
        return file;
    }

    private void printFiles(Set<Path> files) throws StudioException {
        TextTable table =
                new TextTable(AppText.get("cli.demo.file"), AppText.get("cli.demo.size"))
                        .alignRight(1);
        for (Path file : files) {
            table.row(file.toString(), String.format(Locale.ROOT, "%.2f MB", megabytes(file)));
        }
        out.println();
        table.print(out);
        out.println();
        out.println(AppText.get("cli.demo.next"));
    }

    /** Size of a file, or of all files in a folder. */
    private static double megabytes(Path path) throws StudioException {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1e6;
        } catch (IOException e) {
            throw new StudioException(AppText.of("cli.demo.folder", path), e);
        }
    }
}
