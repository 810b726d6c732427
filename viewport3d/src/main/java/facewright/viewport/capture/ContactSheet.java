package facewright.viewport.capture;

import facewright.domain.FaceHead;
import facewright.domain.FrameSource;
import facewright.domain.StudioException;
import facewright.job.CancelToken;
import facewright.job.ProgressSink;
import facewright.viewport.render.PictureSize;
import facewright.viewport.render.RenderSettings;
import facewright.viewport.render.SoftwareRenderer;
import facewright.viewport.render.ViewProjection;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A grid of frames, evenly spread over a motion, with their times.
 *
 * @param columns at least 1
 * @param rows at least 1
 * @param tile size of one picture
 */
public record ContactSheet(int columns, int rows, PictureSize tile) {
    /** Twelve portraits on a sheet of about 1,300 x 1,250 pixels. */
    public static final ContactSheet STANDARD = new ContactSheet(4, 3, new PictureSize(320, 400));

    private static final int GAP = 8;
    private static final int CAPTION_MARGIN = 10;
    private static final Color PAPER = new Color(0x12161c);
    private static final Color CAPTION = new Color(0xf4f7fa);
    private static final Color CAPTION_BACK = new Color(13, 17, 23, 150);

    public ContactSheet {
        if (columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "contact sheet needs columns and rows, had " + columns + " x " + rows);
        }
    }

    /** Size of the whole sheet. */
    public PictureSize size() {
        return new PictureSize(
                GAP + columns * (tile.width() + GAP), GAP + rows * (tile.height() + GAP));
    }

    /** The frame that a tile shows; the first and last tile show the first and last frame. */
    int frameOf(int tileIndex, int frameCount) {
        int tiles = columns * rows;
        return tiles == 1
                ? 0
                : (int) Math.round((double) tileIndex * (frameCount - 1) / (tiles - 1));
    }

    /**
     * Draws the sheet.
     *
     * @param frames at least one, of this head
     * @return opaque ARGB pixels of {@link #size()}
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public int[] draw(
            FaceHead head,
            FrameSource frames,
            ViewProjection camera,
            ProgressSink progress,
            CancelToken cancel) {
        if (frames.frameCount() < 1) {
            throw new IllegalArgumentException("a contact sheet needs at least one frame");
        }
        PictureSize size = size();
        BufferedImage sheet =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, size.width(), size.height());
            graphics.setFont(
                    new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(11, tile.height() / 26)));
            drawTiles(sheet, graphics, head, frames, camera, progress, cancel);
        } finally {
            graphics.dispose();
        }
        int[] argb = new int[size.pixelCount()];
        sheet.getRGB(0, 0, size.width(), size.height(), argb, 0, size.width());
        return argb;
    }

    private void drawTiles(
            BufferedImage sheet,
            Graphics2D graphics,
            FaceHead head,
            FrameSource frames,
            ViewProjection camera,
            ProgressSink progress,
            CancelToken cancel) {
        SoftwareRenderer renderer = new SoftwareRenderer(RenderSettings.FINE);
        PosedFrames posed = new PosedFrames(frames);
        int[] picture = new int[tile.pixelCount()];
        int tiles = columns * rows;
        for (int i = 0; i < tiles; i++) {
            cancel.throwIfCancelled();
            int frame = frameOf(i, frames.frameCount());
            renderer.render(head, posed.positions(frame), null, camera, tile, picture);
            int x = GAP + i % columns * (tile.width() + GAP);
            int y = GAP + i / columns * (tile.height() + GAP);
            sheet.setRGB(x, y, tile.width(), tile.height(), picture, 0, tile.width());
            drawCaption(graphics, caption(frames, frame), x, y);
            progress.report((i + 1.0) / tiles);
        }
    }

    private static String caption(FrameSource frames, int frame) {
        return String.format(Locale.ROOT, "%.2f s", frames.frameRate().timeSeconds(frame));
    }

    private void drawCaption(Graphics2D graphics, String text, int x, int y) {
        int width = graphics.getFontMetrics().stringWidth(text);
        int height = graphics.getFontMetrics().getHeight();
        int left = x + CAPTION_MARGIN;
        int top = y + tile.height() - CAPTION_MARGIN - height;
        graphics.setColor(CAPTION_BACK);
        graphics.fillRoundRect(left - 5, top - 1, width + 10, height + 2, 8, 8);
        graphics.setColor(CAPTION);
        graphics.drawString(text, left, top + graphics.getFontMetrics().getAscent());
    }

    /**
     * Draws the sheet and writes it as PNG.
     *
     * @throws StudioException when the file cannot be written
     */
    public void write(
            Path file,
            FaceHead head,
            FrameSource frames,
            ViewProjection camera,
            ProgressSink progress,
            CancelToken cancel)
            throws StudioException {
        PngFile.write(file, size(), draw(head, frames, camera, progress, cancel));
    }
}
