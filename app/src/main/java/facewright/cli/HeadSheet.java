package facewright.cli;

import facewright.assets.head.BuiltInHead;
import facewright.assets.head.HeadBuilder;
import facewright.assets.head.Identities;
import facewright.assets.head.identity.Identity;
import facewright.domain.FaceHead;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.CameraPose;
import facewright.viewport.CameraPreset;
import facewright.viewport.FaceBounds;
import facewright.viewport.capture.PngFile;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;

/** A picture of many heads or poses side by side, each with its name. */
final class HeadSheet {
    private static final Color PAPER = new Color(0x12161c);
    private static final Color INK = new Color(0xf4f7fa);
    private static final int GAP = 4;

    private static final Map<String, Double> SMILE =
            Map.of(
                    "mouthSmileLeft", .85,
                    "mouthSmileRight", .85,
                    "cheekSquintLeft", .5,
                    "cheekSquintRight", .5,
                    "jawOpen", .1,
                    "mouthUpperUpLeft", .35,
                    "mouthUpperUpRight", .35);

    private static final Map<String, Double> OPEN =
            Map.of("jawOpen", .5, "mouthLowerDownLeft", .25, "mouthLowerDownRight", .25);

    private final int columns;
    private final PictureSize tile;
    private final BufferedImage sheet;
    private final SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FINE);
    private final int[] picture;
    private int next;

    HeadSheet(int columns, int rows, PictureSize tile) {
        this.columns = columns;
        this.tile = tile;
        this.picture = new int[tile.pixelCount()];
        this.sheet =
                new BufferedImage(
                        columns * (tile.width() + GAP) - GAP,
                        rows * (tile.height() + GAP) - GAP,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.dispose();
    }

    /** All identities: front, three quarters, side, a smile and an open mouth. */
    static HeadSheet ofIdentities(CancelToken cancel) {
        FaceHead first = BuiltInHead.load();
        HeadSheet sheet = new HeadSheet(10, 6, new PictureSize(190, 238));
        for (Identity identity : Identities.list()) {
            FaceHead head = HeadBuilder.build(identity, ProgressSink.NONE, cancel);
            sheet.add(head, Map.of(), camera(first, CameraPreset.FRONT), identity.name());
            sheet.add(head, Map.of(), camera(first, CameraPreset.THREE_QUARTER), "");
            sheet.add(head, Map.of(), camera(first, CameraPreset.SIDE), "");
            sheet.add(head, SMILE, camera(first, CameraPreset.THREE_QUARTER), "smile");
            sheet.add(head, OPEN, camera(first, CameraPreset.FRONT), "aa");
            cancel.throwIfCancelled();
        }
        return sheet;
    }

    /** Every channel of a head for itself; those that need an open mouth to be seen get one. */
    static HeadSheet ofChannels(FaceHead head, CancelToken cancel) {
        int count = head.channelNames().size() + 1;
        HeadSheet sheet = new HeadSheet(9, (count + 8) / 9, new PictureSize(184, 216));
        CameraPose camera = camera(head, CameraPreset.THREE_QUARTER).dolly(.72).pan(.13, .13);
        sheet.add(head, Map.of(), camera, "neutral");
        for (String channel : head.channelNames()) {
            boolean open = channel.startsWith("tongue") || channel.equals("mouthClose");
            sheet.add(
                    head,
                    open ? Map.of(channel, 1.0, "jawOpen", .35) : Map.of(channel, 1.0),
                    camera,
                    open ? channel + " + jawOpen .35" : channel);
            cancel.throwIfCancelled();
        }
        return sheet;
    }

    /** The view of a preset on any head, from the distance at which the first one fits. */
    static CameraPose camera(FaceHead first, CameraPreset preset) {
        return CameraPose.of(preset, FaceBounds.of(first)).dolly(1.06);
    }

    /**
     * Adds a head in a pose.
     *
     * @param weights channel weights by name; channels that are left out rest
     */
    void add(FaceHead head, Map<String, Double> weights, CameraPose camera, String name) {
        float[] all = new float[head.rig().channels().size()];
        weights.forEach(
                (channel, weight) ->
                        all[head.rig().channelIndex(channel).orElseThrow()] = weight.floatValue());
        float[] positions = new float[head.topology().vertexCount() * 3];
        head.rig().pose(all, positions);
        renderer.render(head, positions, null, camera, tile, picture);
        int x = next % columns * (tile.width() + GAP);
        int y = next / columns * (tile.height() + GAP);
        sheet.setRGB(x, y, tile.width(), tile.height(), picture, 0, tile.width());
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(INK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(11, tile.height() / 20)));
        graphics.drawString(name, x + 8, y + graphics.getFontMetrics().getAscent() + 5);
        graphics.dispose();
        next++;
    }

    /** Writes the sheet as PNG. */
    void write(Path file) throws StudioException {
        int[] argb = new int[sheet.getWidth() * sheet.getHeight()];
        sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), argb, 0, sheet.getWidth());
        PngFile.write(file, new PictureSize(sheet.getWidth(), sheet.getHeight()), argb);
    }
}
