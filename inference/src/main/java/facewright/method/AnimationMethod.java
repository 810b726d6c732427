package facewright.method;

import facewright.domain.StudioException;

/**
 * A way to animate a face from speech. Found by {@link java.util.ServiceLoader}; stateless; has a
 * public constructor without arguments. Every implementation has a subclass of {@code
 * AnimationMethodContractTest}.
 */
public interface AnimationMethod {
    /** Stable kebab-case id, stored in projects. */
    String id();

    MethodDescriptor descriptor();

    ParameterSchema parameters();

    /**
     * Whether it is moved by {@link AnimationRequest#phones()}, so that a change of them matters.
     */
    default boolean readsPhones() {
        return false;
    }

    /** Whether it can run here; cheap, loads nothing. */
    Availability availability(MethodContext context);

    /** How well it suits a clip; cheap, for advice only. */
    default Suitability suitability(SpeechMaterial material) {
        return new Suitability.Usable();
    }

    /**
     * Opens the method with these values. The caller closes the animator.
     *
     * @param values made by this method's schema
     * @throws StudioException when weights are missing or do not fit
     */
    Animator open(MethodContext context, ParameterValues values) throws StudioException;
}
