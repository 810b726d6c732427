package facewright.io.pickle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Python's own containers and the text-to-bytes call that protocol 2 needs for byte strings. */
final class PlainGlobals {
    private static final Map<String, PickleGlobals.Callable> CALLS =
            Map.of(
                    "collections.OrderedDict", PlainGlobals::dictionary,
                    "_codecs.encode", PlainGlobals::encode,
                    "builtins.set", PlainGlobals::set,
                    "__builtin__.set", PlainGlobals::set,
                    "builtins.bytearray", PlainGlobals::bytes,
                    "__builtin__.bytes", PlainGlobals::bytes);

    private PlainGlobals() {}

    static Optional<Object> find(String module, String name) {
        return Optional.ofNullable(CALLS.get(module + "." + name));
    }

    private static Object dictionary(List<Object> arguments) throws PickleFormatException {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (!arguments.isEmpty()) {
            for (Object pair : (List<?>) arguments.get(0)) {
                List<?> both = (List<?>) pair;
                if (both.size() != 2 || !(both.get(0) instanceof String)) {
                    throw PickleFormatException.damaged(
                            "a dictionary entry is not a pair with a name");
                }
                map.put(both.get(0), both.get(1));
            }
        }
        return map;
    }

    private static Object encode(List<Object> arguments) throws PickleFormatException {
        if (arguments.size() == 2 && arguments.get(0) instanceof String text) {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
        throw PickleFormatException.damaged("bytes are not written as Latin-1 text");
    }

    private static Object set(List<Object> arguments) throws PickleFormatException {
        Set<Object> set = new LinkedHashSet<>();
        List<?> values = arguments.isEmpty() ? new ArrayList<>() : (List<?>) arguments.get(0);
        for (Object value : values) {
            if (!(value instanceof String) && !(value instanceof Long)) {
                throw PickleFormatException.damaged("a set holds neither texts nor whole numbers");
            }
            set.add(value);
        }
        return set;
    }

    private static Object bytes(List<Object> arguments) throws PickleFormatException {
        if (arguments.isEmpty()) {
            return new byte[0];
        }
        if (arguments.get(0) instanceof byte[] bytes) {
            return bytes;
        }
        throw PickleFormatException.damaged("bytes are not given as bytes");
    }
}
