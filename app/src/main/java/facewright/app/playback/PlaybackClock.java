package facewright.app.playback;

/** How much of a stream has been heard. Starts when it is made; never runs backwards. */
public interface PlaybackClock {
    /** Seconds of the stream heard so far, at least 0. */
    double elapsedSeconds();
}
