package facewright.method.faceformer;

import facewright.method.AnimationMethod;
import facewright.nn.ShippedSpeechTest;
import org.junit.jupiter.api.Tag;

/** The method with the weights that ship. */
@Tag("engine")
class FaceFormerShippedTest extends ShippedSpeechTest {
    @Override
    protected AnimationMethod method() {
        return new FaceFormerMethod();
    }
}
