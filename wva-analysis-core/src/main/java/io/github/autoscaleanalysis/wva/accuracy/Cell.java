package io.github.autoscaleanalysis.wva.accuracy;

import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.io.Serializable;

/** The errors of pairs that have their {@link CellKey} in common. */
final class Cell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ErrorSums itl = new ErrorSums();
    private final ErrorSums ttft = new ErrorSums();

    void add(Pair pair) {
        itl.add(pair, LatencyMetric.ITL);
        ttft.add(pair, LatencyMetric.TTFT);
    }

    void merge(Cell other) {
        itl.merge(other.itl);
        ttft.merge(other.ttft);
    }

    ErrorSums of(LatencyMetric metric) {
        return metric == LatencyMetric.ITL ? itl : ttft;
    }
}
