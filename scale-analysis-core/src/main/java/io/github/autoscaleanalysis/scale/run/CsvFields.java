package io.github.autoscaleanalysis.scale.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The fields of a row in CSV. A cell that is missing or empty is absent. */
final class CsvFields implements RunFields {

    /** What JSON takes for a number, and what spreadsheets write: a plus sign, no digit before or after the point. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private static final int LONGEST_SHOWN = 40;

    private final Map<String, Integer> columns;
    private final List<String> cells;

    CsvFields(Map<String, Integer> columns, List<String> cells) {
        this.columns = columns;
        this.cells = cells;
    }

    @Override
    public boolean has(String key) {
        return !cell(key).isEmpty();
    }

    @Override
    public Optional<String> text(String key, Consumer<String> note) {
        return Optional.of(cell(key)).filter(text -> !text.isEmpty());
    }

    @Override
    public OptionalDouble number(String key, Consumer<String> note) {
        if (!has(key)) {
            return OptionalDouble.empty();
        }
        String number = cell(key).strip();
        if (!DECIMAL.matcher(number).matches()) {
            note.accept("is no number: " + shown(number));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(number));
    }

    /** A text between quotes, on one line, without the blanks around it, cut where it is long. */
    static String shown(String text) {
        String trimmed = text.strip();
        String start = trimmed.length() > LONGEST_SHOWN ? trimmed.substring(0, LONGEST_SHOWN) + "…" : trimmed;
        return "'" + start.replaceAll("\\p{Cntrl}", " ") + "'";
    }

    private String cell(String key) {
        Integer column = columns.get(key);
        return column == null || column >= cells.size() ? "" : cells.get(column);
    }
}
