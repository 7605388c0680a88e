package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.EventType;

/** {@code Optimization solution}: a row for each variant, then what they take of each kind of accelerator. */
enum SolutionWording {
    EARLY("num", "servTime", "waitTime", "slo-ttw"),
    SERVER_DUMP("num", "servTime", "waitTime", "slo-ttw"),
    MODEL_BASED("numRep", "itl", "ttft", "slo-ttft");

    private final String replicas;
    private final String itl;
    private final String ttft;
    private final String sloTtft;

    SolutionWording(String replicas, String itl, String ttft, String sloTtft) {
        this.replicas = replicas;
        this.itl = itl;
        this.ttft = ttft;
        this.sloTtft = sloTtft;
    }

    void write(LogLines lines, ClusterState cluster) {
        lines.debug(
                        this == EARLY
                                ? "Optimization solutionsystemSolution: "
                                : "Optimization solution - system: Solution: ")
                .lineBreak();
        int first = cluster.dice.below(cluster.variants.size());
        for (int i = 0; i < cluster.variants.size(); i++) {
            row(lines, cluster.rotated(i, first));
        }
        allocation(lines, cluster);
    }

    private void row(LogLines lines, VariantState v) {
        v.decidedAtLine = lines.line();
        if (this != EARLY) {
            lines.add("s=").add(v.name).add(":").add(v.namespace).add("; ");
        }
        lines.add("c=").add(v.serviceClass).add("; m=").add(v.model);
        lines.add("; rate=").shortest(v.rateCentis, 2);
        if (this == MODEL_BASED) {
            lines.add("; inTk=").add(v.inTokensCentis / 100);
        }
        lines.add(this == MODEL_BASED ? "; outTk=" : "; tk=").add(v.outTokensCentis / 100);
        if (v.feasible) {
            allocation(lines, v);
        } else {
            lines.add("; sol=0, no feasible allocation! ").lineBreak();
        }
    }

    private void allocation(LogLines lines, VariantState v) {
        long cost = v.costCentis * v.targetReplicas;
        lines.add(this == EARLY ? "; sol=1, alloc={acc=" : "; sol=1, sat=false, alloc={acc=");
        lines.add(v.accelerator.label()).add("; ").add(replicas).add("=").add(v.targetReplicas);
        lines.add("; maxBatch=").add(v.solvedBatch).add("; cost=").shortest(cost, 2);
        lines.add(", val=").shortest(cost - v.costCentis * v.readyReplicas(), 2);
        lines.add(", ").add(itl).add("=").shortest(v.predictedItlMicros, 6);
        lines.add(", ").add(ttft).add("=").shortest(v.predictedTtftMicros, 6);
        lines.add(", rho=").shortest(v.rhoNanos, 9);
        if (this != EARLY) {
            lines.add(", maxRPM=").shortest(v.maxRpmTenThousandths, 4);
        }
        lines.add("}; slo-itl=")
                .shortest(v.sloItlCentis, 2)
                .add(", ")
                .add(sloTtft)
                .add("=");
        lines.shortest(v.sloTtftCentis, 2).add(", slo-tps=0 ").lineBreak();
    }

    private static void allocation(LogLines lines, ClusterState cluster) {
        lines.add("AllocationByType: ").lineBreak();
        long total = 0;
        for (Accelerator accelerator : cluster.accelerators) {
            int count = 0;
            long cost = 0;
            for (VariantState v : cluster.variants) {
                if (v.accelerator.equals(accelerator)) {
                    count += v.targetReplicas;
                    cost += v.costCentis * v.targetReplicas;
                }
            }
            lines.add("name=").add(accelerator.type()).add(", count=").add(count);
            lines.add(", limit=0, cost=").shortest(cost, 2).add(" ").lineBreak();
            total += cost;
        }
        lines.add("totalCost=").shortest(total, 2).add(" ").lineBreak();
        lines.event(EventType.PREDICTION, cluster.variants.size());
    }
}
