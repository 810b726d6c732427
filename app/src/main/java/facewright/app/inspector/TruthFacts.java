package facewright.app.inspector;

import facewright.app.AppText;
import facewright.app.project.GroundTruth;
import facewright.domain.Provenance;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says what a take of the truth is and where it comes from. */
final class TruthFacts extends VBox {
    private static final List<String> ORIGIN =
            List.of(
                    GroundTruth.CORPUS,
                    GroundTruth.RECORDING,
                    GroundTruth.SUBJECT,
                    GroundTruth.VOICE);

    TruthFacts(Provenance made) {
        super(12);
        Label text = new Label(AppText.get("inspector.truth"));
        text.getStyleClass().add("secondary");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label heading = new Label(AppText.get("inspector.truth-origin"));
        heading.getStyleClass().add("section-head");
        Facts facts = new Facts();
        for (String key : ORIGIN) {
            String value = made.parameters().get(key);
            if (value != null) {
                facts.add(name(key), value);
            }
        }
        facts.add(AppText.get("inspector.seed"), Long.toString(made.seed()));
        facts.add(
                AppText.get("inspector.made-by"),
                AppText.get("inspector.truth-made-by", made.methodVersion()));
        String licence = made.parameters().get(GroundTruth.LICENCE);
        if (licence != null) {
            facts.add(AppText.get("inspector.head-licence"), licence);
        }
        getChildren().addAll(text, heading, facts);
    }

    private static String name(String key) {
        return switch (key) {
            case GroundTruth.CORPUS -> AppText.get("inspector.truth-corpus");
            case GroundTruth.RECORDING -> AppText.get("inspector.audio-hash");
            case GroundTruth.SUBJECT -> AppText.get("inspector.truth-subject");
            default -> AppText.get("inspector.truth-voice");
        };
    }
}
