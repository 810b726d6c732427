package facewright.app.playback;

import facewright.app.AppText;
import facewright.domain.UserText;

/** Whether playback can be heard. */
public enum SoundState {
    /** A sound device is there, or nothing has been tried yet. */
    READY,
    /** There is no usable sound device. */
    NO_DEVICE,
    /** The device went away while it was in use. */
    DEVICE_LOST;

    /** What people read about it. */
    public UserText text() {
        return switch (this) {
            case READY -> AppText.of("playback.sound-ready");
            case NO_DEVICE -> AppText.of("playback.no-device");
            case DEVICE_LOST -> AppText.of("playback.device-lost");
        };
    }

    /** What people can do about it, or what it means. */
    public UserText detail() {
        return switch (this) {
            case READY -> AppText.of("playback.sound-ready-detail");
            case NO_DEVICE -> AppText.of("playback.no-device-detail");
            case DEVICE_LOST -> AppText.of("playback.device-lost-detail");
        };
    }
}
