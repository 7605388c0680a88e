package io.github.autoscaleanalysis.wva.scenario;

import java.util.ArrayList;
import java.util.List;

/** What a controller knows of a variant in one reconciliation. Figures are whole numbers of the decimal in their name. */
abstract class VariantState {

    String name = "";
    String namespace = "";
    String model = "";
    String serviceClass = "Premium";
    Accelerator accelerator = new Accelerator("", "");
    long costCentis;
    long sloItlCentis = 1000;
    long sloTtftCentis = 100_000;
    int observedBatch = 256;
    int solvedBatch = 512;

    /** The pods that are ready. */
    final List<String> pods = new ArrayList<>();

    int specReplicas = 1;

    /** What decisions start from. */
    int currentReplicas = 1;

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
    long alphaMicros;
    long betaMicros;
    long gammaMicros;
    long deltaMicros;
    long nisMicros;
    boolean feasible = true;

    /** The line that says what was decided last. */
    long decidedAtLine;

    int readyReplicas() {
        return pods.size();
    }

    boolean idle() {
        return rateCentis == 0;
    }

    String action() {
        int change = targetReplicas - currentReplicas;
        return change > 0 ? "scale-up" : change < 0 ? "scale-down" : "no-change";
    }

    /** Requests that wait at a pod. */
    abstract int queueLength();

    /** The share of a pod's cache in use, in thousandths. */
    abstract long kvPermille();
}
