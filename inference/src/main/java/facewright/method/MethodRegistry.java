package facewright.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All methods of this installation, in the order of their ids. Immutable. */
public final class MethodRegistry {
    private final List<AnimationMethod> methods;

    /**
     * @throws IllegalArgumentException when two methods have the same id
     */
    public MethodRegistry(List<AnimationMethod> methods) {
        List<AnimationMethod> sorted = new ArrayList<>(methods);
        sorted.sort(java.util.Comparator.comparing(AnimationMethod::id));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException("two methods have the id " + sorted.get(i).id());
            }
        }
        this.methods = List.copyOf(sorted);
    }

    /** Finds all methods on the class path. */
    public static MethodRegistry discover() {
        List<AnimationMethod> found = new ArrayList<>();
        ServiceLoader.load(AnimationMethod.class).forEach(found::add);
        return new MethodRegistry(found);
    }

    public List<AnimationMethod> methods() {
        return methods;
    }

    public Optional<AnimationMethod> method(String id) {
        return methods.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The method to choose for a clip: the first that suggests itself and can run here. */
    public Optional<AnimationMethod> suggested(SpeechMaterial material, MethodContext context) {
        return methods.stream()
                .filter(m -> m.suitability(material) instanceof Suitability.Suggested)
                .filter(m -> m.availability(context) instanceof Availability.Ready)
                .findFirst();
    }
}
