package io.github.autoscaleanalysis.scale.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes a document as a page of HTML. One writer writes one page. */
final class HtmlWriter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");
    private static final Pattern NOT_IN_ANCHOR = Pattern.compile("[^a-z0-9]+");
    private static final int FEWEST_FOR_CONTENTS = 3;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final StringBuilder page = new StringBuilder();
    private final Map<String, Integer> anchors = new HashMap<>();

    String write(Document document) {
        String title = escaped(document.title());
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(POLICY)
                .append("\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        page.append("<title>").append(title).append("</title>\n<style>\n").append(HtmlStyle.SHEET);
        page.append("</style>\n</head>\n<body>\n<main>\n<h1>").append(title).append("</h1>\n");
        List<String> sections = anchors(document);
        boolean contents = sections.size() >= FEWEST_FOR_CONTENTS;
        int section = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading && heading.level() == Heading.SECTION) {
                if (section == 0 && contents) {
                    contents(document, sections);
                }
                page.append(section == 0 ? "<section>\n" : "</section>\n<section>\n");
                page.append("<h2 id=\"").append(sections.get(section)).append("\">");
                page.append(escaped(heading.title())).append("</h2>\n");
                section++;
            } else {
                write(block);
            }
        }
        page.append(section == 0 ? "" : "</section>\n").append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private List<String> anchors(Document document) {
        return sections(document).map(this::anchor).toList();
    }

    private static Stream<String> sections(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == Heading.SECTION)
                .map(Heading::title);
    }

    /** The words of a title, with a number where it comes again. */
    private String anchor(String title) {
        String words = NOT_IN_ANCHOR.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
        int count = anchors.merge("section-" + words, 1, Integer::sum);
        return "section-" + words + (count == 1 ? "" : "-" + count);
    }

    private void contents(Document document, List<String> anchors) {
        page.append("<nav aria-label=\"Sections\"><ul>\n");
        List<String> titles = sections(document).toList();
        for (int i = 0; i < titles.size(); i++) {
            page.append("<li><a href=\"#").append(anchors.get(i)).append("\">");
            page.append(escaped(titles.get(i))).append("</a></li>\n");
        }
        page.append("</ul></nav>\n");
    }

    private void write(Block block) {
        if (block instanceof Heading heading) {
            page.append("<h3>").append(escaped(heading.title())).append("</h3>\n");
        } else if (block instanceof Paragraph paragraph) {
            if (!paragraph.text().isEmpty()) {
                page.append("<p>").append(inline(paragraph.text())).append("</p>\n");
            }
        } else if (block instanceof Items items) {
            items(items);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Note note) {
            note(note);
        } else if (block instanceof KeyFigures figures) {
            keyFigures(figures);
        } else if (block instanceof Picture picture) {
            picture(picture);
        } else {
            page.append("<hr>\n");
        }
    }

    private void items(Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        String element = items.style() == ListStyle.BULLETS ? "ul" : "ol";
        page.append('<').append(element).append(">\n");
        items.items().forEach(item -> page.append("<li>").append(inline(item)).append("</li>\n"));
        page.append("</").append(element).append(">\n");
    }

    private void table(Table table) {
        page.append("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>");
        for (Table.Column column : table.columns()) {
            page.append("<th scope=\"col\"").append(side(column)).append('>');
            page.append(escaped(column.title())).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<Text> row : table.rows()) {
            page.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                page.append("<td").append(side(table.columns().get(i))).append('>');
                page.append(inline(row.get(i))).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private static String side(Table.Column column) {
        return column.side() == Table.Side.LEFT ? "" : " class=\"figure\"";
    }

    private void note(Note note) {
        String kind = note.kind().name().toLowerCase(Locale.ROOT);
        page.append("<p class=\"note ").append(kind).append("\">");
        page.append(note.kind() == Note.Kind.WARNING ? "<strong>Warning:</strong> " : "");
        page.append(inline(note.text())).append("</p>\n");
    }

    private void keyFigures(KeyFigures figures) {
        if (figures.figures().isEmpty()) {
            return;
        }
        page.append("<dl class=\"answers\">\n");
        for (KeyFigure figure : figures.figures()) {
            page.append("<div class=\"")
                    .append(figure.tone().name().toLowerCase(Locale.ROOT))
                    .append("\"><dt>");
            page.append(escaped(figure.question())).append("</dt><dd>").append(escaped(figure.answer()));
            if (!figure.detail().isEmpty()) {
                page.append("<small>").append(escaped(figure.detail())).append("</small>");
            }
            page.append("</dd></div>\n");
        }
        page.append("</dl>\n");
    }

    private void picture(Picture picture) {
        page.append("<figure>\n").append(picture.svg().strip()).append("\n<figcaption><strong>");
        page.append(escaped(picture.title())).append("</strong>");
        page.append(picture.caption().isEmpty() ? "" : " " + escaped(picture.caption()));
        page.append("</figcaption>\n</figure>\n");
    }

    private static String inline(Text text) {
        StringBuilder written = new StringBuilder();
        for (Text.Span span : text.spans()) {
            String words = escaped(span.text());
            switch (span.style()) {
                case PLAIN -> written.append(words);
                case STRONG -> written.append("<strong>").append(words).append("</strong>");
                case CODE -> written.append("<code>").append(words).append("</code>");
                case BREAK -> written.append("<br>\n");
            }
        }
        return written.toString();
    }

    private static String escaped(String data) {
        return CONTROL.matcher(data)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
