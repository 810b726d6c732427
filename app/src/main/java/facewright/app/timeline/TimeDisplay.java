package facewright.app.timeline;

import facewright.app.AppText;
import facewright.domain.UserText;

/** How times are shown; one choice for the whole window. */
public enum TimeDisplay {
    /** Seconds with milliseconds. */
    SECONDS,
    /** Frames counted from 0. */
    FRAMES,
    /** HH:MM:SS:FF, counting every frame (non-drop). */
    TIMECODE;

    /** What people read in the switch. */
    public UserText label() {
        return switch (this) {
            case SECONDS -> AppText.of("timeline.display-seconds");
            case FRAMES -> AppText.of("timeline.display-frames");
            case TIMECODE -> AppText.of("timeline.display-timecode");
        };
    }
}
