package facewright.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of text with columns as wide as they need to be. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;
    private Set<Integer> rightAligned = Set.of();

    TextTable(String... titles) {
        columns = titles.length;
        row(titles);
    }

    /** Columns of numbers. */
    TextTable alignRight(Integer... indices) {
        rightAligned = Set.of(indices);
        return this;
    }

    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("wanted " + columns + " cells, got " + cells.length);
        }
        rows.add(cells.clone());
    }

    void print(PrintWriter out) {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String padding = " ".repeat(widths[c] - row[c].length());
                line.append(c == 0 ? "" : GAP);
                line.append(rightAligned.contains(c) ? padding + row[c] : row[c] + padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
