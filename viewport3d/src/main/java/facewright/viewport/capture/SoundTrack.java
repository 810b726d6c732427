package facewright.viewport.capture;

import facewright.domain.SampleRate;

/** Sound for a video, read in pieces so that long recordings stay where they are. */
public interface SoundTrack {
    SampleRate rate();

    /** 1 or 2. */
    int channelCount();

    /**
     * Copies samples; zeros outside the recording.
     *
     * @param fromSample may be before the start
     * @param destination (channels)(any length), values in [-1, 1]
     */
    void copy(int fromSample, float[][] destination);

    /**
     * Sound from arrays, which are not copied.
     *
     * @param channels (1 or 2)(samples)
     */
    static SoundTrack of(SampleRate rate, float[][] channels) {
        if (channels.length < 1 || channels.length > 2) {
            throw new IllegalArgumentException("need 1 or 2 channels, had " + channels.length);
        }
        return new SoundTrack() {
            @Override
            public SampleRate rate() {
                return rate;
            }

            @Override
            public int channelCount() {
                return channels.length;
            }

            @Override
            public void copy(int fromSample, float[][] destination) {
                for (int c = 0; c < destination.length; c++) {
                    for (int i = 0; i < destination[c].length; i++) {
                        int at = fromSample + i;
                        destination[c][i] =
                                at >= 0 && at < channels[c].length ? channels[c][at] : 0;
                    }
                }
            }
        };
    }
}
