package io.github.autoscaleanalysis.wva.report;

/** Collects the lines of a Markdown text. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    /** A line of its own, such as a heading or a paragraph. */
    Markdown line(String line) {
        text.append(line).append("\n\n");
        return this;
    }

    Markdown item(String item) {
        text.append("- ").append(item).append('\n');
        return this;
    }

    /** The first row of a table and the line below it; the first column is left-aligned, the others are to the right. */
    Markdown header(String... cells) {
        row(cells);
        text.append("|---|").append("---:|".repeat(cells.length - 1)).append('\n');
        return this;
    }

    /** The first row of a table of texts: every column is to the left. */
    Markdown headerOfTexts(String... cells) {
        row(cells);
        text.append('|').append("---|".repeat(cells.length)).append('\n');
        return this;
    }

    Markdown row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    /** Text from the data, without what Markdown or a terminal would take as more than text. */
    static String escaped(String data) {
        return data.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ").replaceAll("([\\\\`*|<>\\[\\]])", "\\\\$1");
    }

    /** Ends a list or a table. */
    void end() {
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
