package facewright.audio.augment;

import be.tarsos.dsp.util.fft.FFT;
import facewright.domain.SampleRate;
import java.util.Random;

/**
 * A room: the direct sound and noise that decays by 60 dB. The direct sound keeps its time.
 *
 * @param seconds time of the decay
 * @param share energy of the room relative to the direct sound's amplitude
 * @param seed of the room
 */
record Reverb(double seconds, double share, long seed) implements AudioEffect {
    private static final int EARLIEST = 40;

    @Override
    public String description() {
        return Augmentation.text("reverb %.2f s %.2f", seconds, share);
    }

    @Override
    public float[] apply(float[] samples) {
        float[] room = room();
        int size = Integer.highestOneBit(samples.length + room.length) * 2;
        FFT fft = new FFT(size);
        float[] sound = new float[size];
        System.arraycopy(samples, 0, sound, 0, samples.length);
        float[] response = new float[size];
        System.arraycopy(room, 0, response, 0, room.length);
        fft.forwardTransform(sound);
        fft.forwardTransform(response);
        sound[0] *= response[0];
        sound[1] *= response[1];
        for (int k = 2; k < size; k += 2) {
            float re = sound[k] * response[k] - sound[k + 1] * response[k + 1];
            sound[k + 1] = sound[k] * response[k + 1] + sound[k + 1] * response[k];
            sound[k] = re;
        }
        fft.backwardsTransform(sound);
        System.arraycopy(sound, 0, samples, 0, samples.length);
        return samples;
    }

    private float[] room() {
        Random random = new Random(seed);
        float[] room = new float[(int) (seconds * SampleRate.SPEECH.hertz()) + EARLIEST];
        double energy = 0;
        for (int i = 1; i < room.length; i++) {
            double grow = Math.min(1, (double) i / EARLIEST);
            // 6.9 nepers are 60 dB.
            double decay = Math.exp(-6.9 * i / room.length);
            room[i] = (float) (random.nextGaussian() * grow * decay);
            energy += room[i] * room[i];
        }
        double scale = share / Math.sqrt(energy + 1e-12);
        for (int i = 1; i < room.length; i++) {
            room[i] *= (float) scale;
        }
        room[0] = 1;
        return room;
    }
}
