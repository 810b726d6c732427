package facewright.method.visemetcn;

import ai.djl.ndarray.NDArray;
import facewright.domain.AudioClip;
import facewright.domain.FrameRate;
import facewright.domain.RigSequence;
import facewright.domain.SampleRate;
import facewright.domain.SpeakingStyle;
import facewright.engine.Nd;
import facewright.engine.Torch;
import facewright.nn.TrainingExample;
import facewright.speech.Phone;
import facewright.speech.PhoneAlphabet;
import facewright.speech.PhoneTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Networks and examples small enough for tests. */
final class TinyNetworks {
    private TinyNetworks() {}

    /** A network of random weights that moves and makes contacts. */
    static TcnNetwork random() throws Exception {
        Torch.inferenceMode();
        // Several threads wait for each other longer than such small tensors take.
        Torch.threads(1);
        Torch.seed(5);
        TcnNetwork network =
                TcnNetwork.fresh(
                        TcnConfig.ofWidth(Hearing.BANDS, 12, SoundClasses.NAMES.size()),
                        Torch.newManager());
        float[] mean = new float[SpeechInput.BANDS];
        java.util.Arrays.fill(mean, -8);
        NDArray array = network.state().get(TcnNetwork.MEAN);
        Nd.overwrite(array, mean);
        return network;
    }

    /**
     * A second of "a ba ba": a buzz with gaps, and the jaw and lips that belong to it.
     *
     * @param number changes where the gaps lie
     */
    static TrainingExample example(int number) throws Exception {
        int hertz = SampleRate.SPEECH.hertz();
        float[] samples = new float[hertz];
        float[][] weights = new float[60][MouthChannels.RIG.size()];
        List<Phone> phones = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < 5; i++) {
            boolean shut = i % 2 == 1;
            double end = i == 4 ? 1 : start + (shut ? 0.1 : 0.2 + 0.02 * ((number + i) % 4));
            phones.add(new Phone(shut ? "b" : "aa", start, end));
            for (int s = (int) (start * hertz); s < (int) (end * hertz); s++) {
                samples[s] = shut ? 0 : (float) (0.3 * Math.signum(Math.sin(s * 0.05)));
            }
            for (int t = (int) (start * 60); t < Math.min(60, (int) (end * 60)); t++) {
                weights[t][MouthChannels.RIG.indexOf("jawOpen")] = shut ? 0.1f : 0.6f;
                weights[t][MouthChannels.RIG.indexOf("mouthClose")] = shut ? 1 : 0;
            }
            start = end;
        }
        return new TrainingExample(
                "example" + number,
                "subject",
                AudioClip.of(samples, SampleRate.SPEECH),
                new RigSequence(FrameRate.FPS_60, MouthChannels.RIG, weights, Optional.empty()),
                SpeakingStyle.NEUTRAL,
                Optional.of(PhoneTrack.of(PhoneAlphabet.ARPABET, 1, phones)),
                Map.of());
    }
}
