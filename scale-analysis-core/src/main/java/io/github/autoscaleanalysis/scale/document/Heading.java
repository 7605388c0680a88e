package io.github.autoscaleanalysis.scale.document;

/**
 * The title of what follows.
 *
 * @param level 2 for a section and 3 for a part of one; 1 is the document's own title
 * @param title its words, not blank
 */
public record Heading(int level, String title) implements Block {

    static final int SECTION = 2;
    static final int PART = 3;

    /**
     * Checks the level and the title.
     *
     * @param level 2 or 3
     * @param title its words
     * @throws IllegalArgumentException if the level is another or the title is blank
     */
    public Heading {
        if (level != SECTION && level != PART) {
            throw new IllegalArgumentException("heading of level " + level + ", not 2 or 3");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("heading without a title");
        }
    }
}
