package facewright.metrics;

import java.util.Locale;

/**
 * What a number means; without it, two numbers of the same name cannot be compared.
 *
 * @param id key in files, for example {@code lve}
 * @param preset whose convention this is, for example {@code codetalker}; empty where there is one
 * @param formula the formula in plain text
 * @param form whether distances were rooted, squared, or neither applies
 * @param unit unit of the number, made from the unit of the vertices
 * @param mask vertices it is taken over
 * @param averaging how frames and sequences were averaged
 */
public record MetricDefinition(
        String id,
        String preset,
        String formula,
        Form form,
        String unit,
        MaskSize mask,
        String averaging) {
    /** Whether the distances in a metric are rooted. */
    public enum Form {
        ROOT,
        SQUARED,
        COUNT;

        /** {@code root}, {@code squared} or {@code count}, as in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The vertices behind a number.
     *
     * @param name name of the region or of its file
     * @param entries entries of its list
     * @param unique different vertices in it; each counts once
     */
    public record MaskSize(String name, int entries, int unique) {
        /** Where the numbers are not about vertices. */
        static final MaskSize NONE = new MaskSize("no mask", 0, 0);

        /** Every vertex of a mesh. */
        static MaskSize all(int vertexCount) {
            return new MaskSize("all", vertexCount, vertexCount);
        }

        /** {@code lips (250 vertices)}, with the entries where some occur twice. */
        public String label() {
            if (entries == 0) {
                return name;
            }
            return entries == unique
                    ? name + " (" + unique + " vertices)"
                    : name + " (" + unique + " vertices in " + entries + " entries)";
        }
    }

    /** One line: everything that must stand beside the number. */
    public String label() {
        return (preset.isEmpty() ? "" : preset + ": ")
                + formula
                + "; "
                + form.label()
                + "; unit "
                + unit
                + "; "
                + mask.label()
                + "; "
                + averaging;
    }
}
