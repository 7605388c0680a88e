package io.github.autoscaleanalysis.wva.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT45S, 45 s",
        "PT5M, 5 min",
        "PT1M3.25S, 1 min 3.25 s",
        "PT2H, 2 h",
        "PT26H0.001S, 26 h 0.001 s",
        "PT1H5M0.000000001S, 1 h 5 min 0.000000001 s"
    })
    void aTimeIsGivenInItsUnits(Duration time, String text) {
        assertThat(Wording.time(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.23456, 1, 1.235", "0.99999, 1, 0.99999", "1.00001, 1, 1.00001", "1, 1, 1", "1200, 7, 1200"})
    void aFigureNeverReadsAsIfItWereOnTheOtherSideOfItsLimit(double figure, double limit, String text) {
        assertThat(Wording.beside(figure, limit)).isEqualTo(text);
    }

    @Test
    void figuresHaveNoExponentAndNoSuperfluousZeros() {
        assertThat(Wording.exact(1e7)).isEqualTo("10000000");
        assertThat(Wording.exact(0.00001)).isEqualTo("0.00001");
        assertThat(Wording.percent(0.999)).isEqualTo("99.9 %");
        assertThat(Wording.percent(2.0 / 3, 0.9)).isEqualTo("66.67 %");
    }
}
