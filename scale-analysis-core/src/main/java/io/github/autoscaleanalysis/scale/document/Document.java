package io.github.autoscaleanalysis.scale.document;

import java.util.List;

/**
 * A document: a title and blocks, to be written as Markdown or HTML. The texts depend on nothing but these: no clock,
 * locale or platform, so that equal documents give the same bytes. Each call writes its text anew; cost is linear in it.
 *
 * @param title its title, not blank
 * @param blocks its blocks in order
 */
public record Document(String title, List<Block> blocks) {

    /**
     * Checks the title and copies the blocks.
     *
     * @param title its title
     * @param blocks its blocks in order
     * @throws IllegalArgumentException if the title is blank
     */
    public Document {
        if (title.isBlank()) {
            throw new IllegalArgumentException("document without a title");
        }
        blocks = List.copyOf(blocks);
    }

    /**
     * The document as Markdown in the GitHub flavour. Tables are aligned where they are printed as they are; a picture
     * is a link to its file.
     *
     * @return the text, lines ended by line feeds
     */
    public String toMarkdown() {
        return new MarkdownWriter().write(this);
    }

    /**
     * The document as one page of HTML that needs nothing else: styles and pictures are in it, scripts are not, and its
     * own policy forbids loading anything. Light or dark as the reader's system is, and fit for printing. Tables that
     * are too wide scroll by themselves.
     *
     * @return the page, in ASCII where markup is concerned and otherwise to be written as UTF-8, ended by a line feed
     */
    public String toHtml() {
        return new HtmlWriter().write(this);
    }
}
