package io.github.autoscaleanalysis.wva.report;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table whose columns are also aligned where it is printed as it is: first column left, others right. */
final class ComparisonTable {

    private static final int SHORTEST = 3;

    private final List<List<String>> rows = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The table; the first row is its header. */
    String write() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String pad = " ".repeat(width(column) - width(cell));
                text.append("| ").append(column == 0 ? cell + pad : pad + cell).append(' ');
            }
            text.append("|\n");
            if (text.indexOf("\n") == text.length() - 1) {
                rule(text, row.size());
            }
        }
        return text.toString();
    }

    private void rule(StringBuilder text, int columns) {
        for (int column = 0; column < columns; column++) {
            String line = "-".repeat(width(column));
            text.append(column == 0 ? "|:" + line + '-' : "|-" + line + ':');
        }
        text.append("|\n");
    }

    private int width(int column) {
        int width = SHORTEST;
        for (List<String> row : rows) {
            width = Math.max(width, width(row.get(column)));
        }
        return width;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
