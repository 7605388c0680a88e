package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberingTest {

    private final Numbering first = Numbering.first();
    private final Numbering second = first.next();
    private final Numbering third = second.next();

    @Test
    void nothingComesBeforeTheFirstChunk() {
        assertThat(first.linesBefore()).isZero();
    }

    @Test
    void theLinesBeforeAChunkAreKnownWhenAllBeforeItHaveBeenReadInWhateverOrder() {
        second.holds(20);
        assertThat(second.linesBefore()).isEqualTo(Numbering.UNKNOWN);
        assertThat(third.linesBefore()).isEqualTo(Numbering.UNKNOWN);

        first.holds(100);
        assertThat(third.linesBefore()).isEqualTo(120);
        assertThat(second.linesBefore()).isEqualTo(100);
        assertThat(third.next().linesBefore()).isEqualTo(Numbering.UNKNOWN);
    }

    @Test
    void aChunkWithoutLinesIsKnownToo() {
        first.holds(0);

        assertThat(second.linesBefore()).isZero();
    }
}
