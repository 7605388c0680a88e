package io.github.autoscaleanalysis.scale.document;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Writes a document as Markdown. */
final class MarkdownWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*|<>\\[\\]]|&(?=[#\\w]+;))");
    private static final Pattern OPENING = Pattern.compile("^(\\d*)(?=#{1,6} |[-+] |[.)] |[=-]{3,}$)");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int NARROWEST = 3;

    String write(Document document) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add("# " + escaped(document.title()));
        for (Block block : document.blocks()) {
            String written = write(block);
            if (!written.isEmpty()) {
                text.add(written);
            }
        }
        return text.toString();
    }

    private static String write(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + ' ' + escaped(heading.title());
        } else if (block instanceof Paragraph paragraph) {
            return OPENING.matcher(inline(paragraph.text(), "  \n")).replaceFirst("$1\\\\");
        } else if (block instanceof Items items) {
            return items(items);
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Note note) {
            return note(note);
        } else if (block instanceof KeyFigures figures) {
            return keyFigures(figures);
        } else if (block instanceof Picture picture) {
            return picture(picture);
        } else {
            return "---";
        }
    }

    private static String items(Items items) {
        StringJoiner lines = new StringJoiner("\n");
        int number = 0;
        for (Text item : items.items()) {
            number++;
            String mark = items.style() == ListStyle.BULLETS ? "- " : number + ". ";
            lines.add(mark + inline(item, "  \n" + " ".repeat(mark.length())));
        }
        return lines.toString();
    }

    private static String note(Note note) {
        String text = inline(note.text(), "  \n");
        return switch (note.kind()) {
            case UNAVAILABLE -> text;
            case CAVEAT -> "> " + text.replace("\n", "\n> ");
            case WARNING -> "> **Warning:** " + text.replace("\n", "\n> ");
        };
    }

    private static String keyFigures(KeyFigures figures) {
        StringJoiner lines = new StringJoiner("\n");
        for (KeyFigure figure : figures.figures()) {
            lines.add("- **" + escaped(figure.question()) + "** " + escaped(figure.answer())
                    + (figure.detail().isEmpty() ? "" : " (" + escaped(figure.detail()) + ")"));
        }
        return lines.toString();
    }

    private static String picture(Picture picture) {
        String link = "![" + escaped(picture.title()) + "](" + picture.file().replace(" ", "%20") + ")";
        return picture.caption().isEmpty() ? link : link + "\n\n" + escaped(picture.caption());
    }

    private static String table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.columns().stream().map(column -> escaped(column.title())).toList());
        for (List<Text> row : table.rows()) {
            rows.add(row.stream().map(cell -> inline(cell, " ")).toList());
        }
        int[] widths = new int[table.columns().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(Math.max(widths[i], NARROWEST), width(row.get(i)));
            }
        }
        StringJoiner lines = new StringJoiner("\n");
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append("| ");
                line.append(left(table, i) ? row.get(i) + pad : pad + row.get(i));
                line.append(' ');
            }
            lines.add(line.append('|'));
            if (lines.length() == line.length()) {
                lines.add(rule(table, widths));
            }
        }
        return lines.toString();
    }

    private static String rule(Table table, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String dashes = "-".repeat(widths[i]);
            line.append(left(table, i) ? "|:" + dashes + '-' : "|-" + dashes + ':');
        }
        return line.append('|').toString();
    }

    private static boolean left(Table table, int column) {
        return table.columns().get(column).side() == Table.Side.LEFT;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String inline(Text text, String newLine) {
        StringBuilder written = new StringBuilder();
        for (Text.Span span : text.spans()) {
            switch (span.style()) {
                case PLAIN -> written.append(escaped(span.text()));
                case STRONG -> written.append("**").append(escaped(span.text())).append("**");
                case CODE -> written.append(code(span.text()));
                case BREAK -> written.append(newLine);
            }
        }
        return written.toString();
    }

    /** Between as many backticks as it needs; a bar would end a cell even there. */
    private static String code(String text) {
        String clean = CONTROL.matcher(text).replaceAll(" ").replace("|", "\\|");
        int longest = BACKTICKS
                .matcher(clean)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String pad = longest == 0 ? "" : " ";
        return fence + pad + clean + pad + fence;
    }

    private static String escaped(String data) {
        return MARKUP.matcher(CONTROL.matcher(data).replaceAll(" ")).replaceAll("\\\\$1");
    }
}
