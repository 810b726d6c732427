package facewright.io.pickle;

import java.util.List;
import java.util.Optional;

/** The allow-list: what the names in a pickle stand for. */
@FunctionalInterface
public interface PickleGlobals {
    /** Something that a pickle may call. */
    @FunctionalInterface
    interface Callable {
        /**
         * @param arguments plain values
         * @throws PickleFormatException when they do not fit
         */
        Object call(List<Object> arguments) throws PickleFormatException;
    }

    /** Something whose state comes after its construction. */
    @FunctionalInterface
    interface Buildable {
        /**
         * @param state a plain value
         * @throws PickleFormatException when it does not fit
         */
        void build(Object state) throws PickleFormatException;
    }

    /** What the name stands for: usually a {@link Callable}; empty refuses it. */
    Optional<Object> find(String module, String name);

    /** This list, then the other one. */
    default PickleGlobals or(PickleGlobals other) {
        return (module, name) -> find(module, name).or(() -> other.find(module, name));
    }
}
