package facewright.app.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;

/**
 * Renders a programme slower or faster with its pitch kept (WSOLA of TarsosDSP). Two channels are
 * mixed to one and played on both: stretched apart they would lose their phase.
 *
 * <p>Every block reads {@code hop} new samples and makes {@code blockLength}, so the tempo really
 * reached is {@code hop / blockLength}, a fraction of a percent beside the wanted one. {@link
 * #exactTempo} says which, and the clock uses it, so sound and picture stay together.
 */
final class StretchRenderer implements AudioOutput.Renderer {
    private static final int SEQUENCE_MS = 82;
    private static final int SEEK_MS = 28;
    private static final int OVERLAP_MS = 12;

    private final ProgrammeReader reader;
    private final WaveformSimilarityBasedOverlapAdd stretcher;
    private final AudioEvent event;
    private final float[][] input;
    private final float[] mono;
    private final int hop;
    private final int seekLength;
    private float[] block = {};
    private int used;
    private long position;

    StretchRenderer(ProgrammeReader reader, double tempo, int rateHertz, int channelCount) {
        this.reader = reader;
        this.stretcher = new WaveformSimilarityBasedOverlapAdd(parameters(tempo, rateHertz));
        this.event = new AudioEvent(new TarsosDSPAudioFormat(rateHertz, 16, 1, true, false));
        int inputLength = stretcher.getInputBufferSize();
        this.input = new float[channelCount][inputLength];
        this.mono = new float[inputLength];
        this.hop = inputLength - stretcher.getOverlap();
        this.seekLength = SEEK_MS * rateHertz / 1000;
    }

    /** Clip seconds per heard second that the stretcher reaches when asked for this tempo. */
    static double exactTempo(double tempo, int rateHertz) {
        int blockLength = blockLength(rateHertz);
        return (double) (int) (tempo * blockLength + 0.5) / blockLength;
    }

    private static int blockLength(int rateHertz) {
        return (int) ((double) rateHertz * SEQUENCE_MS / 1000)
                - (int) ((double) rateHertz * OVERLAP_MS / 1000);
    }

    private static Parameters parameters(double tempo, int rateHertz) {
        return new Parameters(tempo, rateHertz, SEQUENCE_MS, SEEK_MS, OVERLAP_MS);
    }

    @Override
    public void render(float[][] destination, int count) {
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

    private void nextBlock() {
        // The stretcher starts each block up to seekLength samples into its input, on average in
        // the middle: begin half of that earlier.
        reader.read(position - seekLength / 2, input, mono.length);
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
