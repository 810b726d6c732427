package facewright.assets.corpus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import facewright.assets.corpus.engine.RawSpeech.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What engines print. */
class EngineOutputTest {
    @Test
    void readsLabelsOfFliteBetweenItsWarnings() {
        assertEquals(
                List.of(
                        new Label("pau", 0, 0.2),
                        new Label("hh", 0.2, 0.25),
                        new Label("ay", 0.25, 0.51)),
                FliteEngine.labels(
                        "flite: udb failed to find entry for: hh-r\npau:0.200 hh:0.250 ay:0.510 \n"));
    }

    @Test
    void cutsTheLastPauseOfFliteAtTheEndOfItsSound() {
        List<Label> labels = FliteEngine.labels("ay:0.300 pau:0.500");
        assertEquals(new Label("pau", 0.3, 0.42), FliteEngine.withinSound(labels, 0.42).get(1));
        assertEquals(labels, FliteEngine.withinSound(labels, 0.5));
        assertEquals(labels, FliteEngine.withinSound(labels, 0.25));
        List<Label> open = FliteEngine.labels("p:0.300 ay:0.500");
        assertEquals(open, FliteEngine.withinSound(open, 0.42));
    }

    @Test
    void readsDurationsOfMary() {
        assertEquals(
                List.of(new Label("h", 0, 0.07), new Label("AI", 0.07, 0.25)),
                MaryServer.labels("#\n0.07 125 h\n0.25 125 AI\n0.25 125 _\n"));
    }
}
