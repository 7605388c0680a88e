package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

    private static final int ROWS = 1_000_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e9})
    void everyPartitionAndOrderGivesTheSameBits(double offset) {
        double[][] x = new double[ROWS][];
        double[] y = new double[ROWS];
        Random random = new Random(23);
        for (int i = 0; i < ROWS; i++) {
            double near = random.nextDouble();
            int whole = random.nextInt(100);
            x[i] = new double[] {offset + near, 1e-3 * offset - 1000 * random.nextGaussian(), 1e-6 * offset + whole};
            y[i] = 3 + 2 * near - 0.5 * whole + random.nextGaussian();
        }
        Object expected = figures(fit(x, y, 1));

        assertThat(figures(fit(x, y, 64))).isEqualTo(expected);
        for (int i = ROWS - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double[] row = x[i];
            x[i] = x[other];
            x[other] = row;
            double figure = y[i];
            y[i] = y[other];
            y[other] = figure;
        }
        for (int partitions : new int[] {1, 2, 7, 64, 1000}) {
            assertThat(figures(fit(x, y, partitions)))
                    .as(partitions + " partitions")
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatIsKeptDoesNotGrowWithTheRows() throws IOException {
        assertThat(sizeAfter(200_000)).isLessThan(sizeAfter(2_000) + 500).isLessThan(16_000);
    }

    private static int sizeAfter(int rows) throws IOException {
        Random random = new Random(29);
        LeastSquares accumulator = LeastSquares.of("a", "b", "c");
        for (int i = 0; i < rows; i++) {
            accumulator.add(
                    new double[] {random.nextDouble(), random.nextGaussian(), 1e9 * random.nextDouble()},
                    random.nextDouble());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(accumulator);
        }
        return bytes.size();
    }

    private static Regression fit(double[][] x, double[] y, int partitions) {
        List<LeastSquares> parts = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            parts.add(LeastSquares.of("a", "b", "c"));
        }
        for (int i = 0; i < ROWS; i++) {
            parts.get((int) ((long) i * partitions / ROWS)).add(x[i], y[i]);
        }
        Collections.shuffle(parts, new Random(partitions));
        return parts.stream()
                .reduce(LeastSquares.of("a", "b", "c"), LeastSquares::merge)
                .fit();
    }

    /** Compared as boxed doubles, which are equal only if all bits are. */
    private static List<Object> figures(Regression fit) {
        return List.of(
                fit.count(),
                fit.intercept(),
                fit.interceptEstimate().orElseThrow().standardError(),
                fit.coefficients(),
                fit.standardErrors(),
                fit.rSquared(),
                fit.residualStandardError(),
                fit.fTest(),
                fit.informationCriteria(),
                fit.collinearity().varianceInflation(),
                fit.collinearity().conditionNumber(),
                fit.predictionInterval(0.95, 1, 2, 3));
    }
}
