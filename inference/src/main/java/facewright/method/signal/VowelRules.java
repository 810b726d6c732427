package facewright.method.signal;

/** Open shapes of the mouth from level and spectrum, before smoothing. */
final class VowelRules {
    private VowelRules() {}

    static void apply(Cues cues, MouthTrack track) {
        double gate = cues.levels.gateDecibels();
        double speech = cues.levels.speechDecibels();
        for (int i = 0; i < cues.count(); i++) {
            double active = Curves.ramp(gate - 3, gate + 9, cues.energy[i]);
            double loud = Curves.ramp(speech - 30, speech + 2, cues.energy[i]);
            double sonorant =
                    Curves.ramp(speech - 34, speech - 12, Math.max(cues.first[i], cues.murmur[i]))
                            * Curves.ramp(
                                    -6, 8, Math.max(cues.first[i], cues.murmur[i]) - cues.hiss[i]);
            double open = Curves.ramp(330, 720, cues.firstCentre[i]);
            double front = Curves.ramp(1250, 2100, cues.secondCentre[i]);
            double back = 1 - Curves.ramp(950, 1350, cues.secondCentre[i]);
            double hissing = active * Curves.ramp(-4, 12, cues.hiss[i] - cues.first[i]);
            double strongHiss = hissing * Curves.ramp(speech - 32, speech - 16, cues.hiss[i]);
            double hushing =
                    hissing
                            * Curves.ramp(-8, 4, cues.third[i] - cues.hiss[i])
                            * Curves.ramp(speech - 34, speech - 18, cues.third[i]);
            track.jaw[i] =
                    (float)
                            (active
                                    * (sonorant * loud * (0.22 + 0.65 * open)
                                            + 0.12 * (1 - sonorant)));
            track.round[i] = (float) (sonorant * active * back * (1 - 0.6 * open));
            track.funnel[i] = (float) Math.max(hushing, 0.3 * track.round[i]);
            track.wide[i] = (float) (active * (sonorant * front * (1 - 0.5 * open) * 0.9));
            track.lowerDown[i] = (float) (active * (0.35 * sonorant * loud + 0.45 * strongHiss));
            track.upperUp[i] = (float) (active * (0.2 * sonorant * loud + 0.3 * strongHiss));
            track.labiodental[i] = (float) (hissing * (1 - strongHiss) * (1 - hushing) * 0.6);
        }
    }
}
