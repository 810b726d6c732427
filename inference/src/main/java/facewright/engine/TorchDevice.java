package facewright.engine;

/**
 * Where tensors live: the processor or one graphics card.
 *
 * @param index 0 and up for a graphics card, -1 for the processor
 */
public record TorchDevice(int index) {
    public static final TorchDevice CPU = new TorchDevice(-1);

    public TorchDevice {
        if (index < -1) {
            throw new IllegalArgumentException("device index " + index);
        }
    }

    /**
     * Reads {@code cpu}, {@code gpu} or {@code gpu:1}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static TorchDevice parse(String text) {
        String trimmed = text.trim();
        if (trimmed.equals("cpu")) {
            return CPU;
        }
        if (trimmed.equals("gpu")) {
            return new TorchDevice(0);
        }
        if (trimmed.matches("gpu:\\d{1,3}")) {
            return new TorchDevice(Integer.parseInt(trimmed.substring(4)));
        }
        throw new IllegalArgumentException("a device is cpu, gpu or gpu:N, not \"" + text + "\"");
    }

    public boolean isCpu() {
        return index < 0;
    }

    /** {@code cpu} or {@code gpu:0}. */
    @Override
    public String toString() {
        return isCpu() ? "cpu" : "gpu:" + index;
    }
}
