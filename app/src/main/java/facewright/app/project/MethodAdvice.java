package facewright.app.project;

import facewright.method.AnimationMethod;
import facewright.method.MethodContext;
import facewright.method.MethodRegistry;
import facewright.method.SpeechMaterial;
import facewright.method.Suitability;
import java.util.Optional;

/**
 * What speaks for or against a method for a clip.
 *
 * @param kind what it amounts to
 * @param reason why, for people; empty for {@link Kind#NONE}
 * @param better the method to choose instead; empty when there is none, or nothing to change
 */
public record MethodAdvice(Kind kind, String reason, Optional<AnimationMethod> better) {
    /** What is advised. */
    public enum Kind {
        /** Nothing speaks for or against it. */
        NONE,
        /** It is the one to choose. */
        SUGGESTED,
        /** It works, and another one should do better. */
        OTHER,
        /** It cannot animate the clip as things are. */
        UNSUITED
    }

    /** Nothing to say. */
    public static final MethodAdvice NONE = new MethodAdvice(Kind.NONE, "", Optional.empty());

    /** Judges a method for a clip. */
    public static MethodAdvice of(
            AnimationMethod method,
            SpeechMaterial material,
            MethodRegistry methods,
            MethodContext context) {
        Suitability own = method.suitability(material);
        if (own instanceof Suitability.Suggested suggested) {
            return new MethodAdvice(Kind.SUGGESTED, suggested.reason().text(), Optional.empty());
        }
        Optional<AnimationMethod> better = methods.suggested(material, context);
        if (own instanceof Suitability.Unsuited unsuited) {
            return new MethodAdvice(Kind.UNSUITED, unsuited.reason().text(), better);
        }
        if (better.isPresent()
                && better.get().suitability(material) instanceof Suitability.Suggested suggested) {
            return new MethodAdvice(Kind.OTHER, suggested.reason().text(), better);
        }
        return NONE;
    }
}
