package io.github.autoscaleanalysis.wva.scenario;

import static io.github.autoscaleanalysis.wva.event.EventType.ANALYZER_RESULT;

/** Analyzer results whose figures have the size and the digits of real ones, but not their relations. */
final class GeneratedAnalyzers implements SupplyDemandWording.AnalyzerWording {

    private final LogLines lines;
    private final Dice dice;

    GeneratedAnalyzers(LogLines lines, Dice dice) {
        this.lines = lines;
        this.dice = dice;
    }

    @Override
    public void write(ModelState model) {
        saturation(model);
        throughput(model);
    }

    private void saturation(ModelState model) {
        long replicas = 0;
        long demand = 0;
        for (VariantState v : model.variants) {
            replicas += v.readyReplicas();
            demand += v.rateCentis * 2;
        }
        long supply = 329_011 * replicas;
        analyzer(model, "saturation");
        lines.field("supply", supply);
        lines.field("demand", demand);
        utilization(demand, supply);
        lines.field("rc", Math.max(0, demand - supply));
        lines.field("sc").shortest(Math.max(0, supply * 10_000_000_000L - demand * 14_285_714_285L), 10);
        variants(model, true);
    }

    private void throughput(ModelState model) {
        long demand = 0;
        long supply = 0;
        for (VariantState v : model.variants) {
            demand += v.rateCentis * 87;
            supply += perReplicaMillis(v) * v.readyReplicas();
        }
        analyzer(model, "throughput");
        lines.field("supply");
        digits(supply);
        lines.field("demand");
        digits(demand);
        utilization(demand, supply);
        lines.field("rc");
        digits(Math.max(0, demand - supply));
        lines.field("sc");
        digits(Math.max(0, supply - demand));
        variants(model, false);
    }

    private void analyzer(ModelState model, String analyzer) {
        lines.info("saturation/engine_v2.go:695", "analyzer-result")
                .field("modelID", model.name)
                .field("namespace", model.namespace)
                .field("analyzer", analyzer);
    }

    private void utilization(long demand, long supply) {
        lines.field("util");
        if (demand == 0 || supply == 0) {
            lines.add("0");
        } else {
            lines.fixed(demand * 1_000_000 / supply, 6).add(furtherDigits());
        }
    }

    private void variants(ModelState model, boolean saturation) {
        lines.field("scaleUpThreshold").add("0.85").field("scaleDownBoundary").add("0.7");
        lines.field("variants").add("[");
        String separator = "";
        for (VariantState v : model.variants) {
            if (saturation || !v.idle()) {
                lines.add(separator).add("{\"name\":\"").add(v.name).add("\",\"prc\":");
                if (saturation) {
                    lines.add(329_011);
                } else {
                    digits(perReplicaMillis(v));
                }
                lines.add(",\"role\":\"decode\",\"reason\":\"");
                lines.add(saturation ? (v.idle() ? "P4-k1" : "P3-k2") : v.costCentis > 4000 ? "T1-ols" : "T2-default");
                lines.add("\"}");
                separator = ",";
            }
        }
        lines.add("]").event(ANALYZER_RESULT);
    }

    private static long perReplicaMillis(VariantState v) {
        return v.idle() ? 0 : v.maxRpmTenThousandths;
    }

    /** A number in thousandths with as many digits as Go prints of a double. */
    private void digits(long millis) {
        if (millis == 0) {
            lines.add("0");
        } else {
            lines.fixed(millis, 3).add(furtherDigits());
        }
    }

    /** Nine digits, the last of which is not 0. */
    private long furtherDigits() {
        return 100_000_001L + 10L * dice.below(90_000_000) + dice.below(9);
    }
}
