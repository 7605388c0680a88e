package io.github.autoscaleanalysis.scale.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the blocks of a document in order. Items that follow each other are one list. Not thread-safe.
 *
 * <pre>{@code
 * content.section("Peak hours")
 *         .paragraph("Load was highest from nine to ten.")
 *         .table(Table.ofFigures("hour", "requests").row("9", "1200").row("10", "900"));
 * }</pre>
 */
public final class Content {

    private final List<Block> blocks = new ArrayList<>();
    private final List<Text> items = new ArrayList<>();

    /** Nothing yet. */
    public Content() {
        // Nothing to begin with.
    }

    /**
     * Begins a section.
     *
     * @param title its title
     * @return this
     * @throws IllegalArgumentException if the title is blank
     */
    public Content section(String title) {
        return add(new Heading(Heading.SECTION, title));
    }

    /**
     * Begins a part of a section.
     *
     * @param title its title
     * @return this
     * @throws IllegalArgumentException if the title is blank
     */
    public Content part(String title) {
        return add(new Heading(Heading.PART, title));
    }

    /**
     * Adds a paragraph of plain text.
     *
     * @param text its words
     * @return this
     */
    public Content paragraph(String text) {
        return paragraph(Text.of(text));
    }

    /**
     * Adds a paragraph.
     *
     * @param text its words
     * @return this
     */
    public Content paragraph(Text text) {
        return add(new Paragraph(text));
    }

    /**
     * Adds an item of plain text to the list at the end, or begins one.
     *
     * @param text its words
     * @return this
     */
    public Content item(String text) {
        return item(Text.of(text));
    }

    /**
     * Adds an item to the list at the end, or begins one.
     *
     * @param text its words
     * @return this
     */
    public Content item(Text text) {
        items.add(text);
        return this;
    }

    /**
     * Ends the list at the end: another item begins a new one.
     *
     * @return this
     */
    public Content endOfList() {
        if (!items.isEmpty()) {
            blocks.add(new Items(ListStyle.BULLETS, items));
            items.clear();
        }
        return this;
    }

    /**
     * Adds a table.
     *
     * @param table the table
     * @return this
     */
    public Content table(Table table) {
        return add(table);
    }

    /**
     * Adds a remark.
     *
     * @param kind what kind of remark
     * @param text its words
     * @return this
     */
    public Content note(Note.Kind kind, String text) {
        return add(new Note(kind, Text.of(text)));
    }

    /**
     * Adds answers at a glance.
     *
     * @param figures the answers in order
     * @return this
     */
    public Content keyFigures(KeyFigure... figures) {
        return add(new KeyFigures(Arrays.asList(figures)));
    }

    /**
     * Adds a line across.
     *
     * @return this
     */
    public Content divider() {
        return add(new Divider());
    }

    /**
     * Adds any block.
     *
     * @param block the block
     * @return this
     */
    public Content add(Block block) {
        endOfList();
        blocks.add(block);
        return this;
    }

    /**
     * What was collected so far. Cost: a copy.
     *
     * @return the blocks in order
     */
    public List<Block> blocks() {
        endOfList();
        return List.copyOf(blocks);
    }
}
