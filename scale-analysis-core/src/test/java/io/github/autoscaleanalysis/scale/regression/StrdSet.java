package io.github.autoscaleanalysis.scale.regression;

import io.github.autoscaleanalysis.testing.SharedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set of NIST's Statistical Reference Datasets: its rows, first figure first, and what must come out. */
record StrdSet(String name, List<List<Double>> rows, List<Expected> expected) {

    private static final Pattern DATA_LINES = Pattern.compile("Data\\s.*lines\\s+(\\d+)\\s+to\\s+(\\d+)");
    private static final Map<String, Integer> DEGREES = Map.of(
            "Pontius", 2, "Wampler1", 5, "Wampler2", 5, "Wampler3", 5, "Wampler4", 5, "Wampler5", 5, "Filip", 10);

    /**
     * One figure.
     *
     * @param quantity B0, SE0 …, R2, RSD; or mean, sd, ac
     * @param certified as NIST gives it
     * @param exactDouble exact for the double inputs, powers rounded to double
     * @param exactPoly exact for the double inputs and their exact powers; of univariate sets the same
     */
    record Expected(String quantity, BigDecimal certified, BigDecimal exactDouble, BigDecimal exactPoly) {}

    static List<StrdSet> linear() {
        return read("strd/linear.csv");
    }

    static List<StrdSet> univariate() {
        return read("strd/univariate.csv");
    }

    /** The degree of the polynomial to fit, 0 if it is none. */
    int degree() {
        return DEGREES.getOrDefault(name, 0);
    }

    boolean hasIntercept() {
        return !name.startsWith("NoInt");
    }

    /** How many columns the design has. */
    int columns() {
        return degree() > 0 ? degree() : rows.get(0).size() - 1;
    }

    double y(int row) {
        return rows.get(row).get(0);
    }

    /** A row of the design, powers rounded to double. */
    double[] x(int row) {
        double[] x = new double[columns()];
        for (int i = 0; i < x.length; i++) {
            x[i] = degree() > 0
                    ? new BigDecimal(rows.get(row).get(1)).pow(i + 1).doubleValue()
                    : rows.get(row).get(i + 1);
        }
        return x;
    }

    /** The design's columns as figures of their own. */
    LeastSquares design() {
        String[] names = new String[columns()];
        for (int i = 0; i < names.length; i++) {
            names[i] = "B" + (i + 1);
        }
        LeastSquares design = LeastSquares.of(names);
        return hasIntercept() ? design : design.withoutIntercept();
    }

    private static List<StrdSet> read(String file) {
        Map<String, List<Expected>> figures = new LinkedHashMap<>();
        for (String line : lines(file)) {
            String[] cells = line.split(",", -1);
            if (line.startsWith("#") || cells.length < 4 || cells[0].equals("dataset")) {
                continue;
            }
            figures.computeIfAbsent(cells[0], n -> new ArrayList<>())
                    .add(new Expected(
                            cells[1],
                            new BigDecimal(cells[2]),
                            new BigDecimal(cells[3]),
                            new BigDecimal(cells[cells.length - 1])));
        }
        return figures.entrySet().stream()
                .map(e -> new StrdSet(e.getKey(), rows(lines("strd/" + e.getKey() + ".dat")), e.getValue()))
                .toList();
    }

    private static List<List<Double>> rows(List<String> lines) {
        int from = 0;
        int to = 0;
        for (String line : lines.subList(0, 60)) {
            Matcher data = DATA_LINES.matcher(line);
            if (data.find()) {
                from = Integer.parseInt(data.group(1));
                to = Integer.parseInt(data.group(2));
            }
        }
        return lines.subList(from - 1, Math.min(to, lines.size())).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split("\\s+")).stream()
                        .map(Double::valueOf)
                        .toList())
                .toList();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(SharedFile.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
