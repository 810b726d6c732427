package facewright.app.window;

import facewright.audio.PlaybackAudio;
import facewright.domain.SampleRate;
import facewright.domain.SoundTrack;

/** Decoded sound as exports want it. */
record PlaybackSound(PlaybackAudio audio) implements SoundTrack {
    @Override
    public SampleRate rate() {
        return audio.rate();
    }

    @Override
    public int channelCount() {
        return audio.channelCount();
    }

    @Override
    public int sampleCount() {
        return audio.sampleCount();
    }

    @Override
    public void copy(int fromSample, float[][] destination) {
        audio.copy(fromSample, destination);
    }
}
