package facewright.io.weights;

import facewright.io.pickle.PickleFormatException;
import facewright.io.pickle.PickleGlobals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The allow-list of Torch checkpoints: storages and the calls that rebuild tensors from them. */
final class TorchPickle {
    /** A storage class by name, for example {@code torch.FloatStorage}. */
    private record StorageClass(ElementType type) {}

    /** A storage inside the archive. */
    private record Storage(ElementType type, String key, long elements) {}

    private TorchPickle() {}

    static Optional<Object> find(String module, String name) {
        if (module.equals("torch")) {
            if (name.equals("Size")) {
                return Optional.of((PickleGlobals.Callable) arguments -> arguments.get(0));
            }
            return ElementType.ofTorchStorage(name).map(StorageClass::new);
        }
        if (module.equals("torch._utils")) {
            return switch (name) {
                case "_rebuild_tensor_v2", "_rebuild_tensor" ->
                        Optional.of((PickleGlobals.Callable) TorchPickle::tensor);
                case "_rebuild_parameter" ->
                        Optional.of((PickleGlobals.Callable) arguments -> arguments.get(0));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    /** Resolves {@code ('storage', class, key, location, elements)}. */
    static Object storage(Object id) throws PickleFormatException {
        if (id instanceof List<?> parts
                && parts.size() >= 5
                && parts.get(1) instanceof StorageClass storageClass
                && parts.get(2) instanceof String key
                && parts.get(4) instanceof Long elements
                && elements >= 0) {
            return new Storage(storageClass.type(), key, elements);
        }
        throw PickleFormatException.damaged("a storage is not described as Torch does");
    }

    private static Object tensor(List<Object> arguments) throws PickleFormatException {
        if (arguments.size() < 4
                || !(arguments.get(0) instanceof Storage storage)
                || !(arguments.get(1) instanceof Long offset)) {
            throw PickleFormatException.damaged("a tensor is not described as Torch does");
        }
        List<Long> shape = sizes(arguments.get(2));
        List<Long> strides = sizes(arguments.get(3));
        TorchTensor tensor =
                new TorchTensor(
                        storage.key(),
                        storage.elements(),
                        new TensorInfo(storage.type(), shape),
                        offset,
                        strides);
        try {
            boolean inside =
                    strides.size() == shape.size()
                            && offset >= 0
                            && (tensor.info().elementCount() == 0
                                    || tensor.lastElement() < storage.elements());
            if (!inside) {
                throw PickleFormatException.damaged("a tensor reaches outside its storage");
            }
            Math.multiplyExact(storage.elements(), storage.type().bytes());
        } catch (ArithmeticException e) {
            throw PickleFormatException.damaged("a tensor has an impossible size");
        }
        return tensor;
    }

    private static List<Long> sizes(Object value) throws PickleFormatException {
        List<Long> sizes = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object size : list) {
                if (!(size instanceof Long number) || number < 0) {
                    throw PickleFormatException.damaged("a tensor has an impossible shape");
                }
                sizes.add(number);
            }
            return sizes;
        }
        throw PickleFormatException.damaged("a tensor has no shape");
    }
}
