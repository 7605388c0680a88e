package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.scale.run.ScaleRun;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.15984,0.160",
        "3.9077,3.91",
        "24.06,24.1",
        "567.4,567",
        "123456,123000",
        "0.016,0.0160",
        "0.00001234,0.0000123",
        "0.0000001234,1.23E-7"
    })
    void figuresHaveThreeDigits(double value, String text) {
        assertThat(PlotText.figure(value)).isEqualTo(text);
    }

    @Test
    void signsAreWrittenAsTheyArePrinted() {
        assertThat(PlotText.signed(0.5)).isEqualTo("+0.5");
        assertThat(PlotText.signed(-154.2)).isEqualTo("−154");
        assertThat(PlotText.signed(0)).isEqualTo("0");
        assertThat(PlotText.signedWhole(51.2)).isEqualTo("+51");
        assertThat(PlotText.signedWhole(-21.8)).isEqualTo("−22");
        assertThat(PlotText.correlation(-0.2953)).isEqualTo("−0.30");
        assertThat(PlotText.correlation(-0.001)).isEqualTo("0.00");
        assertThat(PlotText.figure(OptionalDouble.empty())).isEqualTo("n/a");
    }

    @Test
    void tinyProbabilitiesAreOnlySaidToBeTiny() {
        assertThat(PlotText.p(0.166)).isEqualTo("p = 0.166");
        assertThat(PlotText.p(1e-12)).isEqualTo("p < 0.001");
    }

    @Test
    void chosenFiguresKeepTheirDigits() {
        assertThat(PlotText.chosen(0.05)).isEqualTo("0.05");
        assertThat(PlotText.chosen(95.0)).isEqualTo("95");
        assertThat(PlotText.chosen(20)).isEqualTo("20");
    }

    @Test
    void longNamesAreCutInTheMiddleAndSaySo() {
        String name = PlotText.name("a_very_long_name_of_a_scenario_that_goes_on_and_on_v2");

        assertThat(name).hasSize(32).startsWith("a_very_long_name_of_…").endsWith("n_and_on_v2");
        assertThat(PlotText.name("exactly_as_long_as_there_is_room")).isEqualTo("exactly_as_long_as_there_is_room");
    }

    @Test
    void namesHoldOnlyWhatEveryFileMayHold() {
        assertThat(PlotText.name("a\u0000b\u001b[31m\u2028\ud800")).isEqualTo("a b [31m");
        assertThat(PlotText.name(ScaleRun.of("a\tb"), 3)).isEqualTo("a b, run 3");
        assertThat(PlotText.name(ScaleRun.withoutScenario(), 4)).isEqualTo("(no scenario), run 4");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(PlotText.leftOut(0, "without time")).isEmpty();
        assertThat(PlotText.leftOut(1, "without time")).isEqualTo("; 1 run without time left out");
        assertThat(PlotText.leftOut(7, "without time")).isEqualTo("; 7 runs without time left out");
    }
}
