package facewright.app.timeline;

import facewright.domain.FrameRate;

/**
 * One curve under the waveform: a value per frame. Curves with the same name and unit share a lane
 * and its scale.
 */
public final class CurveTrack {
    private final String name;
    private final String unit;
    private final String colour;
    private final FrameRate rate;
    private final float[] values;
    private final boolean dashed;

    /**
     * @param name what people read beside the lane
     * @param unit unit of the values; may be empty
     * @param colour CSS colour, the take's
     * @param rate of the values; value 0 is at time 0
     * @param values (T) copied; a value that is not finite makes a gap
     * @param dashed for what is compared with, such as ground truth
     */
    public CurveTrack(
            String name,
            String unit,
            String colour,
            FrameRate rate,
            float[] values,
            boolean dashed) {
        this.name = name;
        this.unit = unit;
        this.colour = colour;
        this.rate = rate;
        this.values = values.clone();
        this.dashed = dashed;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public String colour() {
        return colour;
    }

    public FrameRate rate() {
        return rate;
    }

    public boolean isDashed() {
        return dashed;
    }

    /** Number of values T. */
    public int frameCount() {
        return values.length;
    }

    /** The value of a frame, or NaN where there is none. */
    public float value(int frame) {
        return frame >= 0 && frame < values.length ? values[frame] : Float.NaN;
    }
}
