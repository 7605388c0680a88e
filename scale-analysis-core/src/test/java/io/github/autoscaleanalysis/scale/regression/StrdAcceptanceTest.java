package io.github.autoscaleanalysis.scale.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.stats.Autocorrelation;
import io.github.autoscaleanalysis.scale.stats.Moments;
import io.github.autoscaleanalysis.testing.AgainstSharedData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Expected figures: NIST's certified ones, and the exact solutions that strd's README describes. */
@AgainstSharedData
class StrdAcceptanceTest {

    private static final int PARTS = 64;

    @Test
    void noFigureHasAnErrorOfItsOwn() {
        assertThat(StrdSet.linear()).hasSize(11);
        StrdSet.linear().forEach(set -> {
            assertDigits(set, whole(set), StrdSet.Expected::exactDouble, 14.8, 14.8);
            assertDigits(set, merged(set), StrdSet.Expected::exactDouble, 14.8, 14.8);
        });
    }

    @Test
    void certifiedFiguresAreReached() {
        StrdSet.linear().stream()
                .filter(set -> !set.name().equals("Filip"))
                .forEach(set -> assertDigits(set, whole(set), StrdSet.Expected::certified, 13.1, 13.7));
    }

    @Test
    void exactPowersReachTheExactPolynomial() {
        List<StrdSet> polynomials =
                StrdSet.linear().stream().filter(set -> set.degree() > 0).toList();

        assertThat(polynomials).hasSize(7);
        polynomials.forEach(set -> assertDigits(set, polynomial(set), StrdSet.Expected::exactPoly, 14.8, 14.8));
    }

    @Test
    void filipIsAsCertifiedAsFarAsPowersAllow() {
        StrdSet filip = StrdSet.linear().stream()
                .filter(set -> set.name().equals("Filip"))
                .findFirst()
                .orElseThrow();

        assertDigits(filip, whole(filip), StrdSet.Expected::certified, 7.5, 7.5);
        assertDigits(filip, polynomial(filip), StrdSet.Expected::certified, 13.9, 13.9);
    }

    @Test
    void theDocumentationSaysWhatTheCodeGives() {
        Path document = Path.of(System.getProperty("project.dir", ".."), "scale-analysis-core", "ACCURACY.md");

        assertThat(document).hasContent(AccuracyTable.markdown());
    }

    @Test
    void momentsHaveNoErrorOfTheirOwn() {
        assertThat(StrdSet.univariate()).hasSize(9);
        StrdSet.univariate().forEach(set -> {
            Moments whole = new Moments();
            Autocorrelation sequence = new Autocorrelation();
            List<Moments> parts = new ArrayList<>();
            List<Autocorrelation> sequences = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                parts.add(new Moments());
                sequences.add(new Autocorrelation());
            }
            int rows = set.rows().size();
            for (int i = 0; i < rows; i++) {
                int part = (int) ((long) i * PARTS / rows);
                whole.add(set.y(i));
                sequence.add(set.y(i));
                parts.get(part).add(set.y(i));
                sequences.get(part).add(set.y(i));
            }
            assertMoments(set, whole, sequence);
            assertMoments(
                    set,
                    parts.stream().reduce(new Moments(), Moments::merge),
                    sequences.stream().reduce(new Autocorrelation(), Autocorrelation::merge));
        });
    }

    private static void assertMoments(StrdSet set, Moments moments, Autocorrelation sequence) {
        assertThat(moments.count()).isEqualTo(set.rows().size());
        assertThat(set.expected()).hasSize(3);
        for (StrdSet.Expected expected : set.expected()) {
            double actual =
                    switch (expected.quantity()) {
                        case "mean" -> moments.mean().orElseThrow();
                        case "sd" -> moments.standardDeviation().orElseThrow();
                        case "ac" -> sequence.coefficient().orElseThrow();
                        default -> throw new IllegalStateException(expected.quantity());
                    };
            assertThat(Lre.of(actual, expected.exactDouble()))
                    .as(set.name() + " " + expected)
                    .isGreaterThanOrEqualTo(14.8);
        }
    }

    private static void assertDigits(
            StrdSet set,
            Regression fit,
            Function<StrdSet.Expected, BigDecimal> kind,
            double coefficients,
            double others) {
        Map<String, Double> figures = Figures.of(fit, set.hasIntercept());
        assertThat(figures).hasSameSizeAs(set.expected());
        for (StrdSet.Expected expected : set.expected()) {
            double actual = figures.getOrDefault(expected.quantity(), Double.NaN);
            assertThat(Lre.of(actual, kind.apply(expected)))
                    .as(set.name() + " " + actual + " for " + expected)
                    .isGreaterThanOrEqualTo(expected.quantity().startsWith("B") ? coefficients : others);
        }
    }

    private static Regression whole(StrdSet set) {
        LeastSquares rows = set.design();
        for (int i = 0; i < set.rows().size(); i++) {
            rows.add(set.x(i), set.y(i));
        }
        return rows.fit();
    }

    private static Regression merged(StrdSet set) {
        List<LeastSquares> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(set.design());
        }
        for (int i = 0; i < set.rows().size(); i++) {
            parts.get(i % PARTS).add(set.x(i), set.y(i));
        }
        return parts.stream().reduce(set.design(), LeastSquares::merge).fit();
    }

    private static Regression polynomial(StrdSet set) {
        LeastSquares rows = LeastSquares.polynomial("B1", set.degree());
        for (int i = 0; i < set.rows().size(); i++) {
            rows.add(new double[] {set.rows().get(i).get(1)}, set.y(i));
        }
        return rows.fit();
    }
}
