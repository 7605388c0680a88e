package io.github.autoscaleanalysis.wva.slo;

import static io.github.autoscaleanalysis.wva.event.LatencyMetric.ITL;
import static io.github.autoscaleanalysis.wva.event.LatencyMetric.TTFT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CHAT;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.CODE;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TEN;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.TWENTY;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.idle;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.judged;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.observed;
import static io.github.autoscaleanalysis.wva.slo.SloEvents.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import io.github.autoscaleanalysis.wva.event.VariantId;
import io.github.autoscaleanalysis.wva.event.Workload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SloCountsTest {

    private static final SloCompliance SLO = judged(
            row(0, CHAT, "m", "Premium", TEN),
            row(0, CODE, "n", "Freemium", TWENTY),
            observed(60, CHAT, 15, 1),
            observed(60, CODE, 15, 1),
            idle(120, CHAT),
            observed(120, CODE, 25, 2001),
            observed(180, VariantId.of("ns", "chat"), 5, 1001));

    private static SloCounts counts(List<Slice> slices) {
        SloCounts counts = new SloCounts();
        slices.forEach(counts::add);
        return counts;
    }

    private static String text(SloCounts counts) {
        StringBuilder text = new StringBuilder(counts.attainment().toString());
        for (Workload workload : counts.workloads()) {
            text.append('\n').append(workload);
            for (LatencyMetric metric : LatencyMetric.values()) {
                text.append('\n')
                        .append(counts.attainment(metric, workload.variant().orElseThrow()));
            }
        }
        return text.toString();
    }

    @Test
    void everyCountIsHadByVariantAndByModel() {
        SloCounts counts = SLO.counts();

        assertThat(counts.attainment()).hasToString("1 met, 3 violated, 1 not evaluated");
        assertThat(counts.attainment(ITL)).hasToString("2 met, 2 violated, 1 not evaluated");
        assertThat(counts.attainment(ITL, CHAT)).hasToString("1 met, 1 violated, 1 not evaluated");
        assertThat(counts.attainment(TTFT, VariantId.of("ns", "chat")))
                .hasToString("1 met, 1 violated, 1 not evaluated");
        assertThat(counts.attainment(TTFT, TargetScope.of("n", "Freemium")))
                .hasToString("1 met, 1 violated, 0 not evaluated");
        assertThat(counts.attainment(ITL, TargetScope.everything()).slices()).isEqualTo(5);
        assertThat(counts.attainment(ITL, VariantId.of("unseen")).ratio()).isEmpty();
        assertThat(counts.workloads())
                .containsExactly(
                        new Workload(Optional.of(CHAT), Optional.of("m"), Optional.of("Premium")),
                        new Workload(Optional.of(VariantId.of("ns", "chat")), Optional.of("m"), Optional.of("Premium")),
                        new Workload(Optional.of(CODE), Optional.of("n"), Optional.of("Freemium")));
    }

    @Test
    void theCountsAreThoseOfTheAnalysis() {
        assertThat(SLO.counts().attainment()).hasToString(SLO.attainment().toString());
        assertThat(SLO.counts().attainment(TTFT))
                .hasToString(SLO.attainment(TTFT).toString());
    }

    @Test
    void howeverTheSlicesAreSplitMergingGivesTheSame() {
        List<Slice> slices = SLO.slices();
        String whole = text(counts(slices));

        for (int split = 0; split <= slices.size(); split++) {
            SloCounts head = counts(slices.subList(0, split));
            SloCounts tail = counts(slices.subList(split, slices.size()));
            assertThat(text(new SloCounts().merge(tail).merge(head))).isEqualTo(whole);
            assertThat(text(tail.merge(head))).isEqualTo(whole);
        }
    }

    @Test
    void countsMergedWithThemselvesAreTwice() {
        SloCounts counts = SLO.counts();

        assertThat(counts.merge(counts).attainment()).hasToString("2 met, 6 violated, 2 not evaluated");
    }

    @Test
    void countsTravelAndGoOn() throws IOException, ClassNotFoundException {
        SloCounts sent = counts(SLO.slices().subList(0, 3));
        SloCounts received = copy(sent);
        SLO.slices().subList(3, 5).forEach(received::add);

        assertThat(text(received)).isEqualTo(text(SLO.counts()));
        assertThat(sent.attainment().slices()).isEqualTo(3);
    }

    private static SloCounts copy(SloCounts counts) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(counts);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SloCounts) in.readObject();
        }
    }

    @Test
    void bareNumbersThatAreNotFiniteHaveNoVerdict() {
        Workload chat = Workload.of(CHAT);
        SloCounts counts = new SloCounts()
                .add(chat, ITL, 5, 10)
                .add(chat, ITL, 11, 10)
                .add(chat, ITL, Double.NaN, 10)
                .add(chat, ITL, 11, Double.POSITIVE_INFINITY);

        assertThat(counts.attainment(ITL)).hasToString("1 met, 1 violated, 2 not evaluated");
        assertThat(counts.attainment(ITL).notEvaluated(NotEvaluatedReason.NOT_FINITE))
                .isEqualTo(2);
        assertThat(counts.attainment().slices()).isZero();
    }

    @Test
    void withoutSlicesThereIsNothing() {
        assertThat(new SloCounts().workloads()).isEmpty();
        assertThat(new SloCounts().attainment(ITL).ratio()).isEmpty();
    }
}
