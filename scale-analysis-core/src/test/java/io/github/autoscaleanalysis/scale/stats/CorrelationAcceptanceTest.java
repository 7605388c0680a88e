package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.testing.AgainstSharedData;
import io.github.autoscaleanalysis.testing.SharedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected figures: pandas 1.5.3 and its scipy, as scale-14-runs.expected.json says, and scipy 1.17.1 where named. */
@AgainstSharedData
class CorrelationAcceptanceTest {

    private static final String DURATION = "duration_seconds";
    private static final double TOLERANCE = 1e-9;

    private final JsonNode expected = read("golden/scale-14-runs.expected.json");

    @ParameterizedTest
    @CsvSource({"PEARSON,pearson", "SPEARMAN,spearman", "KENDALL,kendall"})
    void coefficientsAreThoseOfPandas(CorrelationMethod method, String name) {
        JsonNode figures = expected.path(name);
        CorrelationMatrix<String> matrix = matrix(method);

        assertThat(figures.size()).isEqualTo(5);
        for (String row : figures.propertyNames()) {
            for (String column : figures.path(row).propertyNames()) {
                double r = figures.path(row).path(column).doubleValue();
                assertThat(matrix.between(row, column).count()).isEqualTo(14);
                assertThat(matrix.between(row, column).coefficient().orElseThrow())
                        .as(row + " and " + column)
                        .isCloseTo(r, within(TOLERANCE * Math.abs(r)));
            }
        }
    }

    @Test
    void pearsonsPIsThatOfScipy() {
        JsonNode figures = expected.path("pearsonP");
        CorrelationMatrix<String> matrix = matrix(CorrelationMethod.PEARSON);

        assertThat(figures.size()).isEqualTo(4);
        figures.properties().forEach(figure -> {
            double p = figure.getValue().doubleValue();
            assertThat(matrix.between(DURATION, figure.getKey()).pValue().orElseThrow())
                    .as(figure.getKey())
                    .isCloseTo(p, within(TOLERANCE * p));
        });
    }

    /** From scipy 1.17.1: {@code spearmanr} and {@code kendalltau} of duration_seconds and the column. */
    @ParameterizedTest
    @CsvSource({
        "SPEARMAN,blast_radius,0.0012326572868001857,STUDENT_T",
        "SPEARMAN,edges,0.22068999774644735,STUDENT_T",
        "SPEARMAN,observations,0.000890073974907857,STUDENT_T",
        "SPEARMAN,risk_count,0.29896700592371894,STUDENT_T",
        "KENDALL,blast_radius,0.003024811732028994,EXACT",
        "KENDALL,edges,0.2791797743335442,EXACT",
        "KENDALL,observations,0.0012344453248471106,EXACT",
        "KENDALL,risk_count,0.3257636410417014,NORMAL"
    })
    void thePOfRanksIsThatOfScipy(CorrelationMethod method, String column, double p, NullDistribution from) {
        Correlation correlation = matrix(method).between(DURATION, column);

        assertThat(correlation.pValue().orElseThrow()).isCloseTo(p, within(TOLERANCE * p));
        assertThat(correlation.distribution()).hasValue(from);
    }

    private CorrelationMatrix<String> matrix(CorrelationMethod method) {
        JsonNode runs = read("golden/scale-14-runs.json");
        Map<String, List<OptionalDouble>> columns = new LinkedHashMap<>();
        for (String name : expected.path("spearman").propertyNames()) {
            columns.put(
                    name,
                    runs.valueStream()
                            .map(run -> OptionalDouble.of(run.path(name).doubleValue()))
                            .toList());
        }
        return CorrelationMatrix.of(columns, method);
    }

    private static JsonNode read(String file) {
        return JsonMapper.shared().readTree(SharedFile.of(file).toFile());
    }
}
