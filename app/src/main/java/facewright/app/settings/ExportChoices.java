package facewright.app.settings;

import java.util.Map;

/**
 * What was chosen in the last export.
 *
 * @param format id of the exporter; empty when nothing was exported yet
 * @param frameRate as {@code FrameRate.parse} reads it; empty for that of the take
 * @param preset name of the units and axes
 * @param folder target folder; empty for none
 * @param options further options by key
 */
public record ExportChoices(
        String format,
        String frameRate,
        String preset,
        String folder,
        Map<String, String> options) {
    /** Before the first export. */
    public static final ExportChoices NONE = new ExportChoices("", "", "", "", Map.of());

    public ExportChoices {
        options = Map.copyOf(options);
    }
}
