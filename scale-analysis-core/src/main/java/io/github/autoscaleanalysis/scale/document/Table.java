package io.github.autoscaleanalysis.scale.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of cells under titles. Immutable: {@link #row} gives a longer table.
 *
 * @param columns the columns from left to right, at least one
 * @param rows the rows from top to bottom, each with a cell for each column
 */
public record Table(List<Column> columns, List<List<Text>> rows) implements Block {

    /**
     * A column.
     *
     * @param title what its cells say, possibly empty
     * @param side to which side its cells are set
     */
    public record Column(String title, Side side) {}

    /** The side of its column that a cell is set to. */
    public enum Side {
        /** Names and words. */
        LEFT,
        /** Figures, so that their digits stand below each other. */
        RIGHT
    }

    /**
     * Copies and checks the cells.
     *
     * @param columns the columns from left to right
     * @param rows the rows from top to bottom
     * @throws IllegalArgumentException if there is no column, or a row has fewer or more cells than there are columns
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table without columns");
        }
        for (List<Text> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row of " + row.size() + " cells in a table of " + columns.size() + " columns: " + row);
            }
        }
    }

    /**
     * A table of figures: the first column is to the left, the others are to the right.
     *
     * @param titles the titles of the columns
     * @return a table without rows
     * @throws IllegalArgumentException if there is no title
     */
    public static Table ofFigures(String... titles) {
        List<Column> columns = new ArrayList<>();
        for (String title : titles) {
            columns.add(new Column(title, columns.isEmpty() ? Side.LEFT : Side.RIGHT));
        }
        return new Table(columns, List.of());
    }

    /**
     * A table of words: every column is to the left.
     *
     * @param titles the titles of the columns
     * @return a table without rows
     * @throws IllegalArgumentException if there is no title
     */
    public static Table ofWords(String... titles) {
        return new Table(
                Arrays.stream(titles).map(title -> new Column(title, Side.LEFT)).toList(), List.of());
    }

    /**
     * The same table with some columns of words: their cells are to the left.
     *
     * @param titles the titles of these columns; one that no column has changes nothing
     * @return a changed table
     */
    public Table withWords(String... titles) {
        List<String> words = List.of(titles);
        return new Table(
                columns.stream()
                        .map(column -> words.contains(column.title()) ? new Column(column.title(), Side.LEFT) : column)
                        .toList(),
                rows);
    }

    /**
     * The same table with one more row. Cost: the table is copied; many rows are better given to the constructor or
     * through {@link Content#table}.
     *
     * @param cells a cell for each column, as plain text
     * @return a longer table
     * @throws IllegalArgumentException if there are fewer or more cells than columns
     */
    public Table row(String... cells) {
        return row(Arrays.stream(cells).map(Text::of).toList());
    }

    /**
     * The same table with one more row. Cost: the table is copied.
     *
     * @param cells a cell for each column
     * @return a longer table
     * @throws IllegalArgumentException if there are fewer or more cells than columns
     */
    public Table row(List<Text> cells) {
        List<List<Text>> longer = new ArrayList<>(rows);
        longer.add(cells);
        return new Table(columns, longer);
    }
}
