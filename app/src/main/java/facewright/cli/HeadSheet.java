package facewright.cli;

import facewright.domain.FaceHead;
import facewright.domain.StudioException;
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
