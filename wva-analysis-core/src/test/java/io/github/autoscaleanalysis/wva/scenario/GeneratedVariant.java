package io.github.autoscaleanalysis.wva.scenario;

/** One variant under a load that comes and goes. */
final class GeneratedVariant extends VariantState {

    static final Accelerator H100 = new Accelerator("H100", "NVIDIA-H100-80GB-HBM3");
    static final Accelerator A100 = new Accelerator("A100", "NVIDIA-A100-PCIE-80GB");

    private static final int MAX_REPLICAS = 6;
    private static final int PERIOD = 240;
    private static final int IDLE_BELOW = 60;
    private static final int STARTS_SLOWLY = 3;

    private final int index;
    private final boolean h100;
    private final Dice dice;
    private final String replicaSet;

    GeneratedVariant(int index, String model, String namespace, String prefix, String suffix, Dice dice) {
        this.index = index;
        this.dice = dice;
        this.h100 = index % 2 == 0;
        String plain = prefix + "-llm-d-modelservice-decode"
                + (index < 2 && h100 ? "" : "-" + (h100 ? "h100" : "a100") + (index < 4 ? "" : "-" + index));
        this.name = plain + suffix;
        this.model = model;
        this.namespace = namespace;
        this.accelerator = h100 ? H100 : A100;
        this.costCentis = h100 ? 10_000 : 4000;
        this.alphaMicros = 6_894_315;
        this.betaMicros = 61_195;
        this.gammaMicros = 13_686_048;
        this.deltaMicros = 857;
        this.replicaSet = plain + "-" + dice.word(8);
        pods.add(newPod());
    }

    /** A minute later. */
    void step(long cycle) {
        followDecision();
        int phase = (int) ((cycle + 71L * index) % PERIOD);
        int load = (phase < PERIOD / 2 ? phase : PERIOD - phase) * 2000 / PERIOD;
        rateCentis = load < IDLE_BELOW ? 0 : load * 150L + dice.below(9000);
        inTokensCentis = idle() ? 0 : 22_000 + dice.below(3000);
        outTokensCentis = idle() ? 0 : 44_500 + dice.below(3000);
        long perReplica = rateCentis / readyReplicas();
        itlCentis = idle() ? 0 : 690 + perReplica / 85 + dice.below(60);
        ttftCentis = idle() ? 0 : 1370 + perReplica / 40 + dice.below(200);
        tune();
        predict();
    }

    @Override
    int queueLength() {
        boolean waiting = readyReplicas() < specReplicas && dice.oneIn(3);
        return waiting ? dice.below(900) : 0;
    }

    @Override
    long kvPermille() {
        long load = rateCentis / readyReplicas();
        return load == 0 ? 0 : Math.min(1000, load / 150 + dice.below(100));
    }

    private void followDecision() {
        specReplicas = targetReplicas;
        if (pods.size() < specReplicas && !dice.oneIn(STARTS_SLOWLY)) {
            pods.add(newPod());
        }
        while (pods.size() > specReplicas) {
            pods.remove(dice.below(pods.size()));
        }
        currentReplicas = pods.size();
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
            targetReplicas = readyReplicas();
        }
    }

    private String newPod() {
        return replicaSet + dice.word(5);
    }
}
