package io.github.autoscaleanalysis.wva.scenario;

import java.time.Duration;
import java.util.List;

/** Lets time pass: load comes, pods start, a controller looks, decides and writes. For one log. */
final class Simulation {

    private static final int OPENING_NANOS = 100_000_000;
    private static final int JITTER_NANOS = 20_000_000;

    private final List<PlannedVariant> variants;
    private final ClusterState cluster;
    private final Controller controller;
    private final Wording wording;
    private final LogLines lines;
    private final FaultSchedule faults;

    Simulation(
            List<PlannedVariant> variants,
            ClusterState cluster,
            Controller controller,
            Wording wording,
            LogLines lines,
            FaultSchedule faults) {
        this.variants = variants;
        this.cluster = cluster;
        this.controller = controller;
        this.wording = wording;
        this.lines = lines;
        this.faults = faults;
    }

    /** A reconciliation at the start and each so long after the last, until the end. */
    void run(Duration every, Duration lasting) {
        wording.opening();
        Duration sinceLast = Duration.ZERO;
        int cycle = 0;
        for (Duration now = Duration.ZERO; now.compareTo(lasting) < 0; now = now.plus(every)) {
            for (PlannedVariant variant : variants) {
                variant.advance(now, sinceLast);
            }
            sinceLast = every;
            reconcile(now, cycle++);
        }
    }

    private void reconcile(Duration now, int cycle) {
        long nanos = now.toNanos();
        cluster.clock.goTo(nanos + OPENING_NANOS + cluster.dice.below(JITTER_NANOS));
        if (faults.skipsCycle(nanos)) {
            return;
        }
        if (faults.blindsCycle(nanos)) {
            long first = lines.line();
            wording.blindCycle();
            faults.noteBlindCycle(nanos, first, lines.line() - 1);
            return;
        }
        cluster.models.forEach(controller::decide);
        faults.bendDecisions(nanos, cycle, variants);
        wording.cycle();
        faults.noteBentDecisions();
        for (PlannedVariant variant : variants) {
            variant.apply(now);
        }
    }
}
