package io.github.autoscaleanalysis.examples.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void itReachesBeyondItsValuesByAMargin() {
        assertThat(Extent.of(DoubleStream.of(100, 0, 10))).isEqualTo(new Extent(-6, 106));
    }

    @Test
    void oneValueHasRoomAroundIt() {
        assertThat(Extent.of(DoubleStream.of(100))).isEqualTo(new Extent(94, 106));
        assertThat(Extent.of(DoubleStream.of(-100, -100))).isEqualTo(new Extent(-106, -94));
        assertThat(Extent.of(DoubleStream.of(0))).isEqualTo(new Extent(-0.5, 0.5));
    }

    @Test
    void itGrowsForAValueOutsideOnly() {
        Extent extent = new Extent(0, 100);

        assertThat(extent.with(50)).isEqualTo(extent);
        assertThat(extent.with(110)).isEqualTo(new Extent(0, 116));
        assertThat(extent.with(-10)).isEqualTo(new Extent(-16, 100));
    }

    @Test
    void itIsBoundedAndHasALeastWidth() {
        assertThat(new Extent(-0.1, 1.1).within(0, 1)).isEqualTo(new Extent(0, 1));
        assertThat(new Extent(4, 6).atLeast(8)).isEqualTo(new Extent(1, 9));
        assertThat(new Extent(4, 6).atLeast(2)).isEqualTo(new Extent(4, 6));
        assertThat(new Extent(4, 6).contains(6)).isTrue();
        assertThat(new Extent(4, 6).contains(6.1)).isFalse();
    }
}
