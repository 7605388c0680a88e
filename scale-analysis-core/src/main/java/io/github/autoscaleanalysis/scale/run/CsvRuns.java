package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads CSV, a line of column names and a row per run, into runs. One reader reads one source. */
final class CsvRuns {

    private static final Set<String> KEYS = RunReader.keys();

    private final String source;

    CsvRuns(String source) {
        this.source = source;
    }

    /** Reads to the end; bytes that are no UTF-8 are a {@link java.nio.charset.CharacterCodingException}. */
    ScaleRuns read(InputStream csv) throws IOException {
        CsvReader rows = new CsvReader(source, new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()));
        List<String> header = rows.next().map(CsvRow::cells).orElse(List.of());
        Map<String, Integer> columns = columns(header);
        List<ScaleRun> runs = new ArrayList<>();
        List<RunIssue> issues = new ArrayList<>();
        int index = 0;
        for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            index++;
            List<String> cells = row.get().cells();
            RunReader reader =
                    new RunReader(source, index, OptionalInt.of(row.get().line()), issues);
            if (cells.size() <= header.size()) {
                runs.add(reader.read(new CsvFields(columns, cells)));
            } else {
                reader.refuse("has " + cells.size() + " cells under " + header.size() + " columns");
            }
        }
        return new ScaleRuns(source, runs, issues);
    }

    private Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (KEYS.contains(name) && columns.put(name, i) != null) {
                throw new RunsFormatException(source, "column " + name + " stands there twice");
            }
        }
        if (columns.isEmpty()) {
            throw new RunsFormatException(
                    source,
                    "expected an array of runs or an object with an array \"results\" in JSON, or CSV with columns of "
                            + String.join(", ", KEYS) + "; found "
                            + (header.isEmpty() ? "nothing" : CsvFields.shown(String.join(",", header))));
        }
        return columns;
    }
}
