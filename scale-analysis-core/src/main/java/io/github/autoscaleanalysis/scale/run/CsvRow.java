package io.github.autoscaleanalysis.scale.run;

import java.util.List;

/**
 * A row of CSV.
 *
 * @param line the line where it begins, from 1
 * @param cells its cells without quotes, at least one
 */
record CsvRow(int line, List<String> cells) {

    CsvRow {
        cells = List.copyOf(cells);
    }
}
