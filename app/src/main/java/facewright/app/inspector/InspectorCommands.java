package facewright.app.inspector;

import facewright.app.project.MethodAdvice;
import facewright.app.project.StudioTake;
import facewright.domain.FrameRate;
import facewright.method.AnimationMethod;

/** What people can change in the inspector. */
public interface InspectorCommands {
    /** Changes a parameter; successive changes of one parameter undo as one step. */
    void setParameter(StudioTake take, String key, String value);

    /** Ends a run of changes: the next one is an undo step of its own. */
    void endChange();

    void setFrameRate(StudioTake take, FrameRate rate);

    void setSeed(StudioTake take, long seed);

    /** Puts all parameters back to their defaults. */
    void resetParameters(StudioTake take);

    /** Makes a new take of the same clip with another method. */
    void animateWith(AnimationMethod method);

    /** What speaks for or against the method of a take. */
    MethodAdvice advice(StudioTake take);

    void reanimate(StudioTake take);

    void cancel(StudioTake take);
}
