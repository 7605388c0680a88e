package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.Latencies;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A variant of a scenario: what its load does to its pods, and its decisions to their number. */
final class PlannedVariant extends VariantState {

    private static final double NANOS_PER_MINUTE = 60e9;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final int CHANCES = 1 << 30;

    private final ServingModel serving;
    private final LoadCurve load;
    private final int minReplicas;
    private final int maxReplicas;
    private final double predictionError;
    private final long startupNanos;
    private final Dice dice;
    private final String replicaSet;
    private final Deque<Starting> starting = new ArrayDeque<>();
    private double perMinute;
    private double waiting;
    private double itlFactor = 1;
    private double ttftFactor = 1;

    private record Starting(String pod, long readyAt) {}

    PlannedVariant(ScenarioVariant described, Scenario scenario, Dice dice) {
        this.name = described.name();
        this.namespace = described.namespace();
        this.model = described.model();
        this.serviceClass = described.serviceClass();
        this.accelerator = described.accelerator();
        this.costCentis = described.costCentis();
        this.serving = described.serving();
        this.load = described.load().orElse(scenario.load());
        this.minReplicas = described.minReplicas();
        this.maxReplicas = described.maxReplicas();
        this.predictionError = scenario.predictionError();
        this.startupNanos = scenario.podStartup().toNanos();
        this.dice = dice;
        this.replicaSet = name + "-" + dice.word(8);
        Latencies slo = scenario.slo();
        this.sloItlCentis = Math.round(100 * slo.itl().orElseThrow());
        this.sloTtftCentis = Math.round(100 * slo.ttft().orElseThrow());
        this.observedBatch = serving.maxBatch();
        this.solvedBatch = serving.maxBatch();
        this.alphaMicros = Math.round(1e6 * serving.alphaMillis());
        this.betaMicros = Math.round(1e6 * serving.betaMillis());
        this.gammaMicros = Math.round(1e6 * serving.gammaMillis());
        this.deltaMicros = Math.round(1e6 * serving.deltaMillis());
        this.nisMicros = 500_000;
        this.specReplicas = minReplicas;
        while (pods.size() < minReplicas) {
            pods.add(newPod());
        }
    }

    int minReplicas() {
        return minReplicas;
    }

    int maxReplicas() {
        return maxReplicas;
    }

    int clamp(double replicas) {
        return (int) Math.max(minReplicas, Math.min(maxReplicas, replicas));
    }

    /** What is true at a time so long after the start and after the last such time. */
    void advance(Duration sinceStart, Duration sinceLast) {
        long now = sinceStart.toNanos();
        while (!starting.isEmpty() && starting.getFirst().readyAt <= now) {
            pods.add(starting.removeFirst().pod);
        }
        rateCentis = Math.round(100 * load.at(sinceStart));
        perMinute = rateCentis / 100.0;
        double most = readyReplicas() * serving.mostPerMinute();
        waiting = Math.max(0, waiting + (perMinute - most) * (sinceLast.toNanos() / NANOS_PER_MINUTE));
        boolean quiet = perMinute == 0 && waiting == 0;
        double inService = waiting > 0 ? serving.maxBatch() : serving.inService(perMinute / readyReplicas());
        double wait = waiting / most * MILLIS_PER_MINUTE;
        itlCentis = quiet ? 0 : Math.round(100 * serving.itl(inService));
        ttftCentis = quiet ? 0 : Math.round(100 * (serving.ttft(inService) + wait));
        inTokensCentis = quiet ? 0 : Math.round(100 * serving.inputTokens());
        outTokensCentis = quiet ? 0 : Math.round(100 * serving.outputTokens());
        itlFactor = factor();
        ttftFactor = factor();
    }

    /** Decides by the model: the fewest replicas that keep the objectives; as many as there are where none do. */
    void solve() {
        double most = serving.mostInService(sloItlCentis / 100.0 / itlFactor, sloTtftCentis / 100.0 / ttftFactor);
        feasible = most > 0;
        double perReplica = feasible ? serving.perMinute(most) : 0;
        maxRpmTenThousandths = Math.round(1e4 * perReplica);
        decide(feasible ? clamp(Math.ceil(perMinute / perReplica)) : specReplicas);
    }

    /** Decides on so many replicas, whatever the reason, and predicts what they will give. */
    void decide(int target) {
        targetReplicas = target;
        double inService = serving.inService(perMinute / target);
        predictedItlMicros = Math.round(1e6 * serving.itl(inService) * itlFactor);
        predictedTtftMicros = Math.round(1e6 * serving.ttft(inService) * ttftFactor);
        rhoNanos = Math.round(1e9 * perMinute / (target * serving.mostPerMinute()));
    }

    /** Lets the decision come true: pods start, or go. */
    void apply(Duration sinceStart) {
        specReplicas = targetReplicas;
        while (pods.size() + starting.size() > specReplicas) {
            if (starting.isEmpty()) {
                pods.remove(pods.size() - 1);
            } else {
                starting.removeLast();
            }
        }
        while (pods.size() + starting.size() < specReplicas) {
            starting.addLast(new Starting(newPod(), sinceStart.toNanos() + startupNanos));
        }
    }

    @Override
    int queueLength() {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(waiting / readyReplicas()));
    }

    /** By the load's share of what a replica can serve: linear, so that what is moved elsewhere is what was here. */
    @Override
    long kvPermille() {
        return waiting > 0 ? 1000 : Math.min(1000, Math.round(1000 * share() / readyReplicas()));
    }

    /** How many tokens the cache of a replica holds. */
    double cacheTokens() {
        return serving.maxBatch() * (serving.inputTokens() + serving.outputTokens());
    }

    /** How many tokens of requests on the way the load puts there; answers are half written on average. */
    double tokensHeld() {
        return share() * serving.maxBatch() * (serving.inputTokens() + serving.outputTokens() / 2);
    }

    /** How many tokens a replica writes per second. */
    double tokensPerSecond() {
        return serving.mostPerMinute() * serving.outputTokens() / 60;
    }

    /** How many tokens per second the load asks for. */
    double tokensWanted() {
        return perMinute * serving.outputTokens() / 60;
    }

    /** The load in replicas that serve as much as they can. */
    private double share() {
        return perMinute / serving.mostPerMinute();
    }

    private double factor() {
        return 1 + predictionError * (2.0 * dice.below(CHANCES) / CHANCES - 1);
    }

    private String newPod() {
        return replicaSet + dice.word(5);
    }
}
