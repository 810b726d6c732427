package facewright.app.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import java.util.Arrays;

/**
 * Renders a programme slower or faster with its pitch kept (WSOLA of TarsosDSP). Two channels are
 * mixed to one and played on both: stretched apart they would lose their phase.
 *
 * <p>Every block takes {@code hop} samples further along the programme and makes {@code
 * blockLength}, so the tempo really reached is {@link Stretchers#exactTempo}; the clock uses it,
 * and the middle of what a block plays is where the clock says the middle of the block is.
 */
final class StretchRenderer implements AudioOutput.Renderer {
    private final ProgrammeReader reader;
    private final WaveformSimilarityBasedOverlapAdd stretcher;
    private final AudioEvent event;
    private final float[][] input;
    private final float[] mono;
    private final int hop;
    private final int leadIn;
    private float[] block = {};
    private int used;
    private long position;
    private boolean fresh = true;

    /**
     * @param stretcher for the tempo and rate; this renderer's alone until it is dropped
     */
    StretchRenderer(
            ProgrammeReader reader,
            WaveformSimilarityBasedOverlapAdd stretcher,
            int rateHertz,
            int channelCount) {
        this.reader = reader;
        this.stretcher = stretcher;
        this.event = new AudioEvent(new TarsosDSPAudioFormat(rateHertz, 16, 1, true, false));
        int inputLength = stretcher.getInputBufferSize();
        this.input = new float[channelCount][inputLength];
        this.mono = new float[inputLength];
        this.hop = inputLength - stretcher.getOverlap();
        this.leadIn =
                (Stretchers.seekLength(rateHertz) + Stretchers.blockLength(rateHertz) - hop) / 2;
    }

    @Override
    public void render(float[][] destination, int count) {
        if (fresh) {
            fresh = false;
            forgetFormerSound();
        }
        int done = 0;
        while (done < count) {
            if (used == block.length) {
                nextBlock();
            }
            int part = Math.min(count - done, block.length - used);
            for (float[] channel : destination) {
                System.arraycopy(block, used, channel, done, part);
            }
            used += part;
            done += part;
        }
    }

    /** The stretcher still holds the end of the stream before. */
    private void forgetFormerSound() {
        Arrays.fill(mono, 0f);
        event.setFloatBuffer(mono);
        stretcher.process(event);
    }

    private void nextBlock() {
        reader.read(position - leadIn, input, mono.length);
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (float[] channel : input) {
                sum += channel[i];
            }
            mono[i] = sum / input.length;
        }
        position += hop;
        event.setFloatBuffer(mono);
        stretcher.process(event);
        block = event.getFloatBuffer();
        used = 0;
    }
}
