package io.github.autoscaleanalysis.scale.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts CSV into rows and cells, by RFC 4180: commas between cells; a cell in quotes may hold commas, line ends and, doubled,
 * quotes. Beyond the RFC: a line ends in CRLF, LF or CR; a byte order mark is dropped; blank lines are no rows; a quote
 * amid a cell that began without one is a quote; rows may differ in length. Refused is what could mean two things: text
 * after a closing quote, and a quote that is never closed.
 */
final class CsvReader {

    private static final int END = -1;
    private static final int NOTHING_READ = -2;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final Reader in;
    private int ahead = NOTHING_READ;
    private int line = 1;
    private int column;

    CsvReader(String source, Reader in) throws IOException {
        this.source = source;
        this.in = new BufferedReader(in);
        if (peek() == BYTE_ORDER_MARK) {
            ahead = NOTHING_READ;
        }
    }

    /** The next row; empty at the end. */
    Optional<CsvRow> next() throws IOException {
        while (peek() != END) {
            int start = line;
            boolean quoted = peek() == '"';
            List<String> cells = row();
            if (quoted || cells.size() > 1 || !cells.get(0).isBlank()) {
                return Optional.of(new CsvRow(start, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (peek() == ',') {
            read();
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    private String cell() throws IOException {
        if (peek() == '"') {
            return quoted();
        }
        StringBuilder cell = new StringBuilder();
        while (!endsCell(peek())) {
            cell.append((char) read());
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        int startLine = line;
        int startColumn = column + 1;
        StringBuilder cell = new StringBuilder();
        read();
        while (peek() != END) {
            char next = (char) read();
            if (next != '"') {
                cell.append(next);
            } else if (peek() == '"') {
                cell.append((char) read());
            } else if (endsCell(peek())) {
                return cell.toString();
            } else {
                throw new RunsFormatException(source, line, column + 1, "no CSV: text after a closing quote");
            }
        }
        throw new RunsFormatException(source, startLine, startColumn, "no CSV: a quote that is never closed");
    }

    private static boolean endsCell(int next) {
        return next == ',' || next == '\r' || next == '\n' || next == END;
    }

    private void endLine() throws IOException {
        if (peek() != END && read() == '\r' && peek() == '\n') {
            read();
        }
    }

    private int peek() throws IOException {
        if (ahead == NOTHING_READ) {
            ahead = in.read();
        }
        return ahead;
    }

    private int read() throws IOException {
        int next = peek();
        ahead = NOTHING_READ;
        column++;
        if (next == '\n' || (next == '\r' && peek() != '\n')) {
            line++;
            column = 0;
        }
        return next;
    }
}
