package io.github.autoscaleanalysis.scale.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Words within a paragraph, an item or a cell: plain, strong or code. Whatever they hold, they are shown as they are: what
 * Markdown or HTML would take as more than text is escaped, and a control character is shown as a space. Immutable and
 * thread-safe.
 */
public final class Text {

    private static final Text EMPTY = new Text(List.of());

    private final List<Span> spans;

    /** How a stretch of text is set. */
    enum Style {
        PLAIN,
        STRONG,
        CODE,
        /** A new line within the paragraph; its text is empty. */
        BREAK
    }

    /** A stretch of text in one style. */
    record Span(Style style, String text) {}

    private Text(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * Plain text.
     *
     * @param text any text, possibly empty
     * @return the text
     */
    public static Text of(String text) {
        return EMPTY.and(text);
    }

    /**
     * Strong text.
     *
     * @param text any text
     * @return the text, to be shown in bold
     */
    public static Text strong(String text) {
        return EMPTY.andStrong(text);
    }

    /**
     * A name or a piece of code.
     *
     * @param text any text
     * @return the text, to be shown in a fixed width
     */
    public static Text code(String text) {
        return EMPTY.andCode(text);
    }

    /**
     * The same, followed by plain text.
     *
     * @param text any text
     * @return a longer text
     */
    public Text and(String text) {
        return with(Style.PLAIN, text);
    }

    /**
     * The same, followed by another text.
     *
     * @param text any text
     * @return a longer text
     */
    public Text and(Text text) {
        List<Span> longer = new ArrayList<>(spans);
        longer.addAll(text.spans);
        return new Text(List.copyOf(longer));
    }

    /**
     * The same, followed by strong text.
     *
     * @param text any text
     * @return a longer text
     */
    public Text andStrong(String text) {
        return with(Style.STRONG, text);
    }

    /**
     * The same, followed by a name or a piece of code.
     *
     * @param text any text
     * @return a longer text
     */
    public Text andCode(String text) {
        return with(Style.CODE, text);
    }

    /**
     * The same, with what comes next on a new line; within a cell of a table, after a space.
     *
     * @return a longer text
     */
    public Text andNewLine() {
        return new Text(with(new Span(Style.BREAK, "")));
    }

    /**
     * Whether there is nothing to show.
     *
     * @return whether it has no characters
     */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    List<Span> spans() {
        return spans;
    }

    private Text with(Style style, String text) {
        return text.isEmpty() ? this : new Text(with(new Span(style, text)));
    }

    private List<Span> with(Span next) {
        List<Span> longer = new ArrayList<>(spans);
        longer.add(next);
        return List.copyOf(longer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && text.spans.equals(spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    /** The words without their styles. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder();
        spans.forEach(span -> words.append(span.style == Style.BREAK ? " " : span.text));
        return words.toString();
    }
}
