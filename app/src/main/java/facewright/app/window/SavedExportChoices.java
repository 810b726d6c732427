package facewright.app.window;

import facewright.app.export.ExportMemory;
import facewright.app.settings.ExportChoices;
import facewright.app.settings.StudioSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the choices of the last export in the settings. */
public record SavedExportChoices(StudioSettings settings) implements ExportMemory {
    @Override
    public Optional<String> get(String key) {
        ExportChoices choices = settings.exportChoicesProperty().get();
        String value =
                switch (key) {
                    case "format" -> choices.format();
                    case "frameRate" -> choices.frameRate();
                    case "axes" -> choices.preset();
                    case "folder" -> choices.folder();
                    default -> choices.options().getOrDefault(key, "");
                };
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    @Override
    public void put(String key, String value) {
        ExportChoices old = settings.exportChoicesProperty().get();
        Map<String, String> options = new HashMap<>(old.options());
        if (!key.equals("format")
                && !key.equals("frameRate")
                && !key.equals("axes")
                && !key.equals("folder")) {
            options.put(key, value);
        }
        settings.exportChoicesProperty()
                .set(
                        new ExportChoices(
                                key.equals("format") ? value : old.format(),
                                key.equals("frameRate") ? value : old.frameRate(),
                                key.equals("axes") ? value : old.preset(),
                                key.equals("folder") ? value : old.folder(),
                                options));
    }
}
