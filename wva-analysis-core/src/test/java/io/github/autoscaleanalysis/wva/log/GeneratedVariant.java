package io.github.autoscaleanalysis.wva.log;

import java.util.ArrayList;
import java.util.List;

/** One variant under a load that comes and goes. Figures are whole numbers of the decimal in their name. */
final class GeneratedVariant {

    static final int MAX_REPLICAS = 6;

    private static final int PERIOD = 240;
    private static final int IDLE_BELOW = 60;
    private static final int STARTS_SLOWLY = 3;

    final int index;
    final int model;
    final String name;
    final boolean h100;
    final List<String> pods = new ArrayList<>();

    int specReplicas = 1;
    int targetReplicas = 1;
    long rateCentis;
    long itlCentis;
    long ttftCentis;
    long inTokensCentis;
    long outTokensCentis;
    long predictedItlMicros;
    long predictedTtftMicros;
    long rhoNanos;
    long maxRpmTenThousandths;
    long alphaMicros = 6_894_315;
    long betaMicros = 61_195;
    long gammaMicros = 13_686_048;
    long deltaMicros = 857;
    long nisMicros;
    boolean feasible = true;

    private final Dice dice;
    private final String replicaSet;

    GeneratedVariant(int index, int model, Dice dice) {
        this.index = index;
        this.model = model;
        this.dice = dice;
        this.h100 = index % 2 == 0;
        this.name = (model == 0 ? "ms-inference-scheduling" : "ms-pd-disaggregation") + "-llm-d-modelservice-decode"
                + (index < 2 && h100 ? "" : "-" + (h100 ? "h100" : "a100") + (index < 4 ? "" : "-" + index));
        this.replicaSet = name + "-" + dice.word(8);
        pods.add(newPod());
    }

    String accelerator() {
        return h100 ? "H100" : "A100";
    }

    int cost() {
        return h100 ? 100 : 40;
    }

    int reportingReplicas() {
        return pods.size();
    }

    boolean idle() {
        return rateCentis == 0;
    }

    String action() {
        int change = targetReplicas - reportingReplicas();
        return change > 0 ? "scale-up" : change < 0 ? "scale-down" : "no-change";
    }

    /** A minute later. */
    void step(long cycle) {
        followDecision();
        int phase = (int) ((cycle + 71L * index) % PERIOD);
        int load = (phase < PERIOD / 2 ? phase : PERIOD - phase) * 2000 / PERIOD;
        rateCentis = load < IDLE_BELOW ? 0 : load * 150L + dice.below(9000);
        inTokensCentis = idle() ? 0 : 22_000 + dice.below(3000);
        outTokensCentis = idle() ? 0 : 44_500 + dice.below(3000);
        long perReplica = rateCentis / reportingReplicas();
        itlCentis = idle() ? 0 : 690 + perReplica / 85 + dice.below(60);
        ttftCentis = idle() ? 0 : 1370 + perReplica / 40 + dice.below(200);
        tune();
        predict();
    }

    private void followDecision() {
        specReplicas = targetReplicas;
        if (pods.size() < specReplicas && !dice.oneIn(STARTS_SLOWLY)) {
            pods.add(newPod());
        }
        while (pods.size() > specReplicas) {
            pods.remove(dice.below(pods.size()));
        }
    }

    private void tune() {
        if (!idle()) {
            alphaMicros = 6_500_000L + dice.below(900_000);
            betaMicros = 30_000L + dice.below(32_000);
            gammaMicros = 13_200_000L + dice.below(3_000_000);
            deltaMicros = 250L + dice.below(640);
            nisMicros = (long) dice.below(2700) * dice.below(2700);
        }
    }

    private void predict() {
        maxRpmTenThousandths = (h100 ? 2_600_000L : 2_250_000L) + dice.below(400_000);
        int wanted = (int) (rateCentis * 100 / maxRpmTenThousandths) + 1;
        targetReplicas = Math.min(MAX_REPLICAS, wanted);
        long perReplica = rateCentis / targetReplicas;
        predictedItlMicros = alphaMicros + perReplica * betaMicros / 800;
        predictedTtftMicros = gammaMicros + perReplica * deltaMicros / 4 + dice.below(100_000);
        rhoNanos = idle() ? 0 : perReplica * perReplica / 3 + dice.below(100_000);
        feasible = !dice.oneIn(400);
        if (!feasible) {
            targetReplicas = reportingReplicas();
        }
    }

    private String newPod() {
        return replicaSet + dice.word(5);
    }
}
