package facewright.app.export;

import facewright.app.AppText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people choose between in the export dialog. */
public enum ExportFormat {
    /** For animation programs: the rig as named shapes with curves, or shapes made from it. */
    FBX("fbx"),
    /** One mesh per frame, for everything that reads meshes. */
    OBJ("obj"),
    /** Vertices as numbers, for Python. */
    NPY("npy"),
    /** Pictures with sound, for people. */
    MP4("mp4");

    private final String exporterId;

    ExportFormat(String exporterId) {
        this.exporterId = exporterId;
    }

    /** Id of the exporter that writes it. */
    public String exporterId() {
        return exporterId;
    }

    /** Short name. */
    public String label() {
        return switch (this) {
            case FBX -> AppText.get("export.format-fbx");
            case OBJ -> AppText.get("export.format-obj");
            case NPY -> AppText.get("export.format-npy");
            case MP4 -> AppText.get("export.format-mp4");
        };
    }

    /** What it is good for, one sentence. */
    public String help() {
        return switch (this) {
            case FBX -> AppText.get("export.help-fbx");
            case OBJ -> AppText.get("export.help-obj");
            case NPY -> AppText.get("export.help-npy");
            case MP4 -> AppText.get("export.help-mp4");
        };
    }

    /** Whether the axes preset changes what is written. */
    public boolean usesAxes() {
        return this == OBJ;
    }

    /**
     * Names of what will be written, the main one first.
     *
     * @param audioExtension of a recording that is copied along; empty without one
     */
    public List<String> fileNames(String baseName, String audioExtension) {
        List<String> names = new ArrayList<>();
        names.add(
                switch (this) {
                    case FBX -> baseName + ".fbx";
                    case OBJ -> baseName + "-obj/" + baseName + "_0000.obj";
                    case NPY -> baseName + ".npy";
                    case MP4 -> baseName + ".mp4";
                });
        if (this != MP4 && this != NPY && !audioExtension.isEmpty()) {
            names.add(baseName + "-audio." + audioExtension);
        }
        return names;
    }

    /** How FBX carries the motion. */
    public enum FbxMode {
        /** Named rig channels with curves: editable. */
        RIG,
        /** Principal components: small, for motion without a rig. */
        PCA,
        /** One shape per frame: exact, large. */
        EXACT;

        /** Value of the exporter's option. */
        public String option() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return switch (this) {
                case RIG -> AppText.get("export.mode-rig");
                case PCA -> AppText.get("export.mode-pca");
                case EXACT -> AppText.get("export.mode-exact");
            };
        }

        public String help() {
            return switch (this) {
                case RIG -> AppText.get("export.mode-rig-help");
                case PCA -> AppText.get("export.mode-pca-help");
                case EXACT -> AppText.get("export.mode-exact-help");
            };
        }
    }

    /** Where the camera of a video stands. */
    public enum VideoView {
        FRONT("front"),
        THREE_QUARTER("three-quarter"),
        SIDE("side"),
        MOUTH("mouth");

        private final String option;

        VideoView(String option) {
            this.option = option;
        }

        /** Value of the exporter's option. */
        public String option() {
            return option;
        }

        public String label() {
            return switch (this) {
                case FRONT -> AppText.get("export.view-front");
                case THREE_QUARTER -> AppText.get("export.view-three-quarter");
                case SIDE -> AppText.get("export.view-side");
                case MOUTH -> AppText.get("export.view-mouth");
            };
        }
    }

    /** Options of the exporter for these choices. */
    Map<String, String> options(FbxMode mode, VideoView view) {
        return switch (this) {
            case FBX -> Map.of("mode", mode.option());
            case MP4 -> Map.of("view", view.option());
            case OBJ, NPY -> Map.of();
        };
    }
}
