package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.AnalyzedCapacity;
import io.github.autoscaleanalysis.wva.event.AnalyzerResult;
import io.github.autoscaleanalysis.wva.event.AnalyzerThresholds;
import io.github.autoscaleanalysis.wva.event.VariantCapacity;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.util.List;
import java.util.Optional;

/** {@code analyzer-result} of 2026 with its figures as fields. */
final class AnalyzerResultGrammar implements MessageGrammar {

    private static final Key MODEL = Key.of("modelID", "model");
    private static final Key NAMESPACE = Key.of("namespace");
    private static final Key ANALYZER = Key.of("analyzer");
    private static final Key SUPPLY = Key.of("supply");
    private static final Key DEMAND = Key.of("demand");
    private static final Key UTILIZATION = Key.of("util");
    private static final Key REQUIRED = Key.of("rc");
    private static final Key SPARE = Key.of("sc");
    private static final Key SCALE_UP = Key.of("scaleUpThreshold");
    private static final Key SCALE_DOWN = Key.of("scaleDownBoundary");
    private static final Key VARIANTS = Key.of("variants");
    private static final Key NAME = Key.of("name");
    private static final Key PER_REPLICA = Key.of("prc");
    private static final Key ROLE = Key.of("role");
    private static final Key REASON = Key.of("reason");

    @Override
    public List<String> openings() {
        return List.of("analyzer-result");
    }

    @Override
    public void read(Message message) {
        Values values = message.fields();
        Optional<String> model = values.text(MODEL);
        Optional<String> namespace = values.text(NAMESPACE);
        Optional<String> analyzer = values.text(ANALYZER);
        if (analyzer.isEmpty()) {
            message.lacks("analyzer");
            return;
        }
        message.add(new AnalyzerResult(
                message.origin(),
                model,
                namespace,
                analyzer.get(),
                new AnalyzedCapacity(
                        values.number(SUPPLY),
                        values.number(DEMAND),
                        values.number(UTILIZATION),
                        values.number(REQUIRED),
                        values.number(SPARE)),
                new AnalyzerThresholds(values.number(SCALE_UP), values.number(SCALE_DOWN)),
                variants(message, values)));
    }

    private static List<VariantCapacity> variants(Message message, Values values) {
        return values.list(VARIANTS, message.variants(), variant -> {
            Optional<VariantId> name = variant.path(NAME);
            if (name.isEmpty()) {
                message.noteOnce(IssueReason.BAD_VALUE, "variants holds one without a name");
                return null;
            }
            return new VariantCapacity(
                    name.get(), variant.number(PER_REPLICA), variant.text(ROLE), variant.text(REASON));
        });
    }
}
