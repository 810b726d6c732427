package facewright.nn;

import facewright.domain.AudioClip;
import facewright.domain.FaceMotion;
import facewright.domain.SpeakingStyle;
import facewright.speech.PhoneTrack;
import java.util.Map;
import java.util.Optional;

/**
 * One recording with its motion, as the data set holds it. Audio and motion start at the same
 * instant; their lengths may differ by what the recording left over.
 *
 * @param name unique in the data set, for example {@code spk03_sentence12}
 * @param subject who speaks; the position of a subject in {@link TrainingData#subjects} is its
 *     one-hot index
 * @param clip 16 kHz mono speech
 * @param motion rig weights, or vertices in the unit of {@link TrainingData#lengthUnit} (metres
 *     unless the data set has none)
 * @param style how it is spoken, where the data set knows
 * @param phones sounds with their times, where the data set knows
 * @param attributes further facts by name, for example {@code engine} and {@code voice}
 */
public record TrainingExample(
        String name,
        String subject,
        AudioClip clip,
        FaceMotion motion,
        SpeakingStyle style,
        Optional<PhoneTrack> phones,
        Map<String, String> attributes) {
    public TrainingExample {
        attributes = Map.copyOf(attributes);
    }
}
