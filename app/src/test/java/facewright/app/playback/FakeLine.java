package facewright.app.playback;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.SourceDataLine;

/** A sound line that plays at once what it is given, and calls back on every write. */
final class FakeLine {
    final AudioFormat format;
    final int bufferBytes;
    final ByteArrayOutputStream written = new ByteArrayOutputStream();
    final List<String> calls = new ArrayList<>();
    boolean open = true;
    int availableBytes;
    int writesUntilLost = Integer.MAX_VALUE;
    Runnable onWrite = () -> {};
    Runnable onAvailable = () -> {};
    final SourceDataLine line;

    FakeLine(AudioFormat format, int bufferBytes) {
        this.format = format;
        this.bufferBytes = bufferBytes;
        this.availableBytes = bufferBytes;
        this.line =
                (SourceDataLine)
                        Proxy.newProxyInstance(
                                FakeLine.class.getClassLoader(),
                                new Class<?>[] {SourceDataLine.class},
                                (proxy, method, arguments) -> call(method.getName(), arguments));
    }

    private Object call(String name, Object[] arguments) {
        switch (name) {
            case "write":
                return write((byte[]) arguments[0], (int) arguments[2]);
            case "available":
                onAvailable.run();
                return availableBytes;
            case "getBufferSize":
                return bufferBytes;
            case "getFormat":
                return format;
            case "isOpen":
                return open;
            case "getLongFramePosition":
                return (long) written.size() / format.getFrameSize();
            case "start", "stop", "flush":
                calls.add(name);
                return null;
            case "close":
                calls.add(name);
                open = false;
                return null;
            default:
                throw new UnsupportedOperationException(name);
        }
    }

    private int write(byte[] bytes, int count) {
        if (writesUntilLost-- <= 0) {
            return 0;
        }
        written.write(bytes, 0, count);
        onWrite.run();
        return count;
    }
}
