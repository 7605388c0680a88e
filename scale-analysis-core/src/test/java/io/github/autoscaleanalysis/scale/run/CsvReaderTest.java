package io.github.autoscaleanalysis.scale.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar: each case is CSV, with {@code N} for LF and {@code R} for CR, and its cells as {@code [a|b][c]}. */
class CsvReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                // RFC 4180, section 2, rules 1 to 7, in their order
                "aaa,bbb,cccRNzzz,yyy,xxxRN; [aaa|bbb|ccc][zzz|yyy|xxx]",
                "aaa,bbb,cccRNzzz,yyy,xxx; [aaa|bbb|ccc][zzz|yyy|xxx]",
                "a a, b ,cRN; [a a| b |c]",
                "\"aaa\",\"bbb\",\"ccc\"RNzzz,yyy,xxx; [aaa|bbb|ccc][zzz|yyy|xxx]",
                "\"aaa\",\"bRNbb\",\"ccc\"RNzzz; [aaa|bRNbb|ccc][zzz]",
                "\"a,b\",c; [a,b|c]",
                "\"aaa\",\"b\"\"bb\",\"ccc\"; [aaa|b\"bb|ccc]",
                // cells that are empty
                "a,,c; [a||c]",
                "a,; [a|]",
                ",; [|]",
                ",NbN; [|][b]",
                "\"\"; []",
                "\"\",\"\"; [|]",
                "\"\"\"\"; [\"]",
                "\"\"\"a\"\"\"; [\"a\"]",
                // line ends
                "aNb; [a][b]",
                "aRb; [a][b]",
                "aRNb; [a][b]",
                "\"a\"R\"b\"RN\"c\"N; [a][b][c]",
                "\"aRb\",\"cNd\"; [aRb|cNd]",
                // blank lines
                "NNaNNbNN; [a][b]",
                "RNRNa; [a]",
                "a,bN  Nc,d; [a|b][c|d]",
                // quotes amid a cell that began without one
                "a\"b,c\"; [a\"b|c\"]",
                "~ \"a\",b~; [ \"a\"|b]",
                // rows that differ in length
                "a,b,cNd; [a|b|c][d]"
            })
    void everyShapeIsCut(String csv, String cells) throws IOException {
        assertThat(shown(rows(raw(csv)))).isEqualTo(raw(cells));
    }

    @Test
    void nothingIsNoRows() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n \r\n")).isEmpty();
        assertThat(rows("\uFEFF")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsDroppedAtTheStartOnly() throws IOException {
        assertThat(shown(rows("\uFEFF\"a\",b"))).isEqualTo("[a|b]");
        assertThat(shown(rows("a,\uFEFFb"))).isEqualTo("[a|\uFEFFb]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aNN\"bNb\"N\"c\"", "aRR\"bRb\"R\"c\"", "aRNRN\"bRNb\"RN\"c\""})
    void rowsKnowTheLineWhereTheyBegin(String csv) throws IOException {
        assertThat(rows(raw(csv))).extracting(CsvRow::line).containsExactly(1, 3, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a,\"b\"c; 1; 6; text after a closing quote",
                "\"b\" ,c; 1; 4; text after a closing quote",
                "a,bN\"cNd\"e; 3; 3; text after a closing quote",
                "\"; 1; 1; a quote that is never closed",
                "aRNb,\"cRNd,e; 2; 3; a quote that is never closed",
                "a,\"b\"\"; 1; 3; a quote that is never closed"
            })
    void whatCouldMeanTwoThingsIsRefusedWithItsPlace(String csv, int line, int column, String reason) {
        assertThatExceptionOfType(RunsFormatException.class)
                .isThrownBy(() -> rows(raw(csv)))
                .withMessage("test, line " + line + ", column " + column + ": no CSV: " + reason);
    }

    @Test
    void aLongCellIsKeptWhole() throws IOException {
        String cell = "x".repeat(100_000);

        assertThat(rows("a,\"" + cell + "\"").get(0).cells()).containsExactly("a", cell);
    }

    private static List<CsvRow> rows(String csv) throws IOException {
        CsvReader reader = new CsvReader("test", new StringReader(csv));
        List<CsvRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static String raw(String text) {
        return text.replace('N', '\n').replace('R', '\r');
    }

    private static String shown(List<CsvRow> rows) {
        StringBuilder shown = new StringBuilder();
        rows.forEach(
                row -> shown.append('[').append(String.join("|", row.cells())).append(']'));
        return shown.toString();
    }
}
