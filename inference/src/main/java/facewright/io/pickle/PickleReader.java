package facewright.io.pickle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pickles of protocols 0 to 5 into plain values: {@code Long, Double, Boolean, String,
 * byte[]}, {@link PickleNone}, {@code List} for lists and tuples, {@code Map}, {@code Set}, and
 * whatever the allow-list makes. Texts of Python 2 are read as Latin-1. Containers are not safe to
 * print or compare: a hostile file may nest them in themselves.
 */
public final class PickleReader {
    /** Turns a persistent id, as Torch uses for storages, into a value. */
    @FunctionalInterface
    public interface PersistentIds {
        Object load(Object id) throws PickleFormatException;
    }

    private static final int MOST_MEMOS = 50_000_000;

    private final PickleGlobals globals;
    private final PersistentIds persistentIds;
    private final PickleInput in;
    private final PickleStack stack = new PickleStack();
    private final Map<Long, Object> memo = new HashMap<>();

    private PickleReader(PickleInput in, PickleGlobals globals, PersistentIds persistentIds) {
        this.in = in;
        this.globals = globals;
        this.persistentIds = persistentIds;
    }

    /**
     * An allow-list of {@code collections.OrderedDict}, {@code _codecs.encode} and Python's own
     * containers.
     */
    public static PickleGlobals plainGlobals() {
        return PlainGlobals::find;
    }

    /**
     * Reads one value.
     *
     * @param bytes upper bound of the stream's length; sizes in the file are checked against it
     * @throws PickleFormatException when it is damaged or asks for something that is not allowed
     * @throws EOFException when it ends too early
     */
    public static Object read(
            InputStream stream, long bytes, PickleGlobals globals, PersistentIds ids)
            throws IOException {
        PickleInput in = new PickleInput(new BufferedInputStream(stream, 1 << 16), bytes);
        try {
            return new PickleReader(in, plainGlobals().or(globals), ids).run();
        } catch (ClassCastException | NumberFormatException e) {
            throw PickleFormatException.damaged("a value is not of the kind that its place needs");
        }
    }

    private Object run() throws IOException {
        for (int code = in.unsignedByte(); code != '.'; code = in.unsignedByte()) {
            if (!scalar(code) && !container(code) && !memo(code)) {
                object(code);
            }
        }
        return stack.pop();
    }

    private boolean scalar(int code) throws IOException {
        switch (code) {
            case 0x80 -> in.unsignedByte();
            case 0x95 -> in.signedLong();
            case 'N' -> stack.push(PickleNone.NONE);
            case 0x88 -> stack.push(true);
            case 0x89 -> stack.push(false);
            case 'I' -> stack.push(integerOrBoolean(in.line()));
            case 'L' -> stack.push(Long.parseLong(in.line().replaceAll("L$", "")));
            case 'J' -> stack.push((long) in.signedInt());
            case 'K' -> stack.push((long) in.unsignedByte());
            case 'M' -> stack.push((long) in.unsignedShort());
            case 0x8a -> stack.push(bigInteger(in.bytes(in.unsignedByte())));
            case 0x8b -> stack.push(bigInteger(in.bytes(Math.min(in.unsignedInt(), 1 << 16))));
            case 'F' -> stack.push(Double.parseDouble(in.line()));
            case 'G' -> stack.push(in.bigEndianDouble());
            case 'S' -> stack.push(PickleText.quoted(in.line()));
            case 'T' -> stack.push(in.latin1(in.unsignedInt()));
            case 'U' -> stack.push(in.latin1(in.unsignedByte()));
            case 'V' -> stack.push(PickleText.rawUnicode(in.line()));
            case 'X' -> stack.push(in.utf8(in.unsignedInt()));
            case 0x8c -> stack.push(in.utf8(in.unsignedByte()));
            case 0x8d -> stack.push(in.utf8(in.signedLong()));
            case 'B' -> stack.push(in.bytes(in.unsignedInt()));
            case 'C' -> stack.push(in.bytes(in.unsignedByte()));
            case 0x8e, 0x96 -> stack.push(in.bytes(in.signedLong()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean container(int code) throws IOException {
        switch (code) {
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.peek());
            case ']' -> stack.push(new ArrayList<>());
            case '}' -> stack.push(new LinkedHashMap<>());
            case ')' -> stack.push(List.of());
            case 0x8f -> stack.push(new LinkedHashSet<>());
            case 'l' -> stack.push(stack.popToMark());
            case 't' -> stack.push(Collections.unmodifiableList(stack.popToMark()));
            case 0x85 -> stack.push(List.of(stack.pop()));
            case 0x86 -> {
                Object second = stack.pop();
                stack.push(List.of(stack.pop(), second));
            }
            case 0x87 -> {
                Object third = stack.pop();
                Object second = stack.pop();
                stack.push(List.of(stack.pop(), second, third));
            }
            case 'd' -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                putAll(map, stack.popToMark());
                stack.push(map);
            }
            case 'a' -> {
                Object value = stack.pop();
                growing(stack.peek()).add(value);
            }
            case 'e' -> {
                List<Object> values = stack.popToMark();
                growing(stack.peek()).addAll(values);
            }
            case 's' -> {
                Object value = stack.pop();
                Object key = stack.pop();
                putAll(map(stack.peek()), List.of(key, value));
            }
            case 'u' -> {
                List<Object> pairs = stack.popToMark();
                putAll(map(stack.peek()), pairs);
            }
            case 0x90 -> {
                List<Object> values = stack.popToMark();
                addAll(set(stack.peek()), values);
            }
            case 0x91 -> {
                Set<Object> frozen = new LinkedHashSet<>();
                addAll(frozen, stack.popToMark());
                stack.push(frozen);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memo(int code) throws IOException {
        switch (code) {
            case 'g' -> stack.push(recall(Long.parseLong(in.line())));
            case 'h' -> stack.push(recall(in.unsignedByte()));
            case 'j' -> stack.push(recall(in.unsignedInt()));
            case 'p' -> remember(Long.parseLong(in.line()));
            case 'q' -> remember(in.unsignedByte());
            case 'r' -> remember(in.unsignedInt());
            case 0x94 -> remember(memo.size());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void object(int code) throws IOException {
        switch (code) {
            case 'c' -> stack.push(global(in.line(), in.line()));
            case 0x93 -> {
                String name = (String) stack.pop();
                stack.push(global((String) stack.pop(), name));
            }
            case 'R', 0x81 -> {
                List<Object> arguments = list(stack.pop());
                stack.push(call(stack.pop(), arguments));
            }
            case 'b' -> {
                Object state = stack.pop();
                build(stack.peek(), state);
            }
            case 'P' -> stack.push(persistentIds.load(in.line()));
            case 'Q' -> stack.push(persistentIds.load(stack.pop()));
            default ->
                    throw PickleFormatException.damaged(
                            "instruction 0x"
                                    + Integer.toHexString(code)
                                    + " is not one that is read");
        }
    }

    private Object global(String module, String name) throws PickleFormatException {
        Optional<Object> found = globals.find(module, name);
        if (found.isEmpty()) {
            throw PickleFormatException.refused(module + "." + name);
        }
        return found.get();
    }

    private static Object call(Object target, List<Object> arguments) throws PickleFormatException {
        if (target instanceof PickleGlobals.Callable callable) {
            return callable.call(arguments);
        }
        throw PickleFormatException.damaged("it calls something that cannot be called");
    }

    private static void build(Object target, Object state) throws PickleFormatException {
        if (target instanceof PickleGlobals.Buildable buildable) {
            buildable.build(state);
        } else if (!(target
                instanceof Map)) { // an ordered dictionary's attributes carry nothing for us
            throw PickleFormatException.damaged("it gives state to something that has none");
        }
    }

    private void remember(long key) throws PickleFormatException {
        if (memo.size() >= MOST_MEMOS) {
            throw PickleFormatException.damaged("it remembers too many values");
        }
        memo.put(key, stack.peek());
    }

    private Object recall(long key) throws PickleFormatException {
        Object value = memo.get(key);
        if (value == null) {
            throw PickleFormatException.damaged("it recalls a value that it never stored");
        }
        return value;
    }

    private static void putAll(Map<Object, Object> map, List<Object> pairs)
            throws PickleFormatException {
        if (pairs.size() % 2 != 0) {
            throw PickleFormatException.damaged("a dictionary has a key without a value");
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(key(pairs.get(i)), pairs.get(i + 1));
        }
    }

    private static void addAll(Set<Object> set, List<Object> values) throws PickleFormatException {
        for (Object value : values) {
            set.add(key(value));
        }
    }

    /** Only scalars may be keys: hashing a container that contains itself would never end. */
    private static Object key(Object value) throws PickleFormatException {
        if (value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Double) {
            return value;
        }
        throw PickleFormatException.damaged("a dictionary key is neither text nor a number");
    }

    private static Object integerOrBoolean(String line) {
        return switch (line) {
            case "00" -> false;
            case "01" -> true;
            default -> (Object) Long.parseLong(line.trim());
        };
    }

    private static Object bigInteger(byte[] littleEndian) throws PickleFormatException {
        if (littleEndian.length == 0) {
            return 0L;
        }
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[littleEndian.length - 1 - i];
        }
        BigInteger value = new BigInteger(bigEndian);
        if (value.bitLength() > 63) {
            throw PickleFormatException.damaged("a whole number has more than 64 bits");
        }
        return value.longValue();
    }

    /** A list, not a tuple: only that may grow. */
    private static List<Object> growing(Object value) throws PickleFormatException {
        if (value instanceof ArrayList) {
            return list(value);
        }
        throw PickleFormatException.damaged("it adds to something that is not a list");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Object value) {
        return (Map<Object, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> set(Object value) {
        return (Set<Object>) value;
    }
}
