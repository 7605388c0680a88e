package io.github.autoscaleanalysis.scale.report;

import io.github.autoscaleanalysis.scale.document.Content;
import io.github.autoscaleanalysis.scale.document.Table;
import io.github.autoscaleanalysis.scale.document.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the rows of a table. */
final class Rows {

    private final List<Table.Column> columns = new ArrayList<>();
    private final List<List<Text>> rows = new ArrayList<>();

    /** Begins with a column of names. */
    Rows(String names) {
        words(names);
    }

    Rows figures(String... titles) {
        return columns(Table.Side.RIGHT, titles);
    }

    Rows words(String... titles) {
        return columns(Table.Side.LEFT, titles);
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Text::of).toList());
    }

    void writeTo(Content content) {
        content.table(new Table(columns, rows));
    }

    private Rows columns(Table.Side side, String... titles) {
        for (String title : titles) {
            columns.add(new Table.Column(title, side));
        }
        return this;
    }
}
