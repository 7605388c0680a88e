package io.github.autoscaleanalysis.scale.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.autoscaleanalysis.scale.stats.Histogram.Bin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    @Test
    void numbersAreCountedAsNumpyDoes() {
        // numpy 2.4.6: np.histogram([...], bins=7)
        Histogram histogram = Histogram.of(7, 1.25, -3.5, 0.1, 0.2, 0.3, 2.75, 7, 7, -3.5, 4.125, 0.30000000000000004);

        assertThat(histogram.bins()).extracting(Bin::count).containsExactly(2L, 0L, 4L, 1L, 1L, 1L, 2L);
        double[] edges = {-3.5, -2.0, -0.5, 1.0, 2.5, 4.0, 5.5, 7.0};
        for (int i = 0; i < 7; i++) {
            assertThat(histogram.bins().get(i).lower()).isCloseTo(edges[i], within(1e-15));
            assertThat(histogram.bins().get(i).upper()).isCloseTo(edges[i + 1], within(1e-15));
        }
        assertThat(histogram.count()).isEqualTo(11);
        assertThat(histogram.below()).isZero();
        assertThat(histogram.above()).isZero();
    }

    @Test
    void equalNumbersHaveBinsAroundThem() {
        // numpy 2.4.6: np.histogram([3, 3, 3], bins=4) gives [0, 0, 3, 0], [2.5, 2.75, 3.0, 3.25, 3.5]
        assertThat(Histogram.of(4, 3, 3, 3).bins())
                .containsExactly(
                        new Bin(2.5, 2.75, 0), new Bin(2.75, 3, 0), new Bin(3, 3.25, 3), new Bin(3.25, 3.5, 0));
    }

    @Test
    void numbersTooCloseForSoManyBinsHaveBinsAroundThem() {
        Histogram histogram = Histogram.of(20, 1, Math.nextUp(1.0));

        assertThat(histogram.count()).isEqualTo(2);
        assertThat(histogram.bins().get(0).lower()).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(20, 1e17, 1e17));
    }

    @Test
    void anEdgeBelongsToTheBinAboveItAndTheLastEdgeToTheLastBin() {
        Histogram histogram = Histogram.between(0, 2, 2);
        histogram.add(0).add(-0.0).add(Math.nextDown(1.0)).add(1).add(2);

        assertThat(histogram.bins()).containsExactly(new Bin(0, 1, 3), new Bin(1, 2, 2));
    }

    @Test
    void whatIsOutsideIsCountedAsOutside() {
        Histogram histogram = Histogram.between(0, 2, 2);
        histogram.add(-Double.MIN_VALUE).add(Math.nextUp(2.0)).add(1e300).add(1);

        assertThat(histogram.below()).isEqualTo(1);
        assertThat(histogram.above()).isEqualTo(2);
        assertThat(histogram.count()).isEqualTo(1);
        assertThat(histogram).hasToString("2 bins from 0.0 to 2.0");
    }

    @Test
    void partsAddUpToTheWholeAndEmptiedBinsAreTheSame() {
        Histogram whole = Histogram.of(5, 1, 2, 3, 4, 9);
        Histogram part = whole.emptied();
        part.add(1).add(2).add(0).add(10);
        Histogram rest = whole.emptied();
        rest.add(3).add(4).add(9).add(0).add(11);

        assertThat(part.merge(rest).bins()).isEqualTo(whole.bins());
        assertThat(part.below()).isEqualTo(2);
        assertThat(part.above()).isEqualTo(2);
        assertThat(whole.emptied().count()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.merge(Histogram.between(0, 1, 5)))
                .withMessageContaining("0.0 to 1.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(double x) {
        Histogram histogram = Histogram.between(0, 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> histogram.add(x)).withMessageContaining("" + x);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.of(2, 1, x))
                .withMessageContaining("" + x);
        assertThat(histogram.count() + histogram.below() + histogram.above()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "1,1,1", "2,1,3", "NaN,1,3", "0,Infinity,3", "-1.7e308,1.7e308,1", "1,1.0000000000000002,2"})
    void binsWithoutWidthAreRefused(double lower, double upper, int bins) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histogram.between(lower, upper, bins))
                .withMessageContaining("" + bins);
    }

    @Test
    void noNumbersHaveNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(20));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(0, 1, 2));
    }

    @Test
    void aHistogramGoesOverTheWire() throws IOException, ClassNotFoundException {
        Histogram sent = Histogram.of(3, 1, 2, 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((Histogram) in.readObject()).merge(sent).bins())
                    .containsExactly(new Bin(1, 2, 2), new Bin(2, 3, 2), new Bin(3, 4, 2));
        }
    }
}
