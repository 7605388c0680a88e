package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.KeyFigure;
import io.github.autoscaleanalysis.scale.document.KeyFigure.Tone;
import io.github.autoscaleanalysis.wva.scaling.PodFigure;
import io.github.autoscaleanalysis.wva.scaling.SaturationOutcome;
import io.github.autoscaleanalysis.wva.scaling.SaturationResponse;
import io.github.autoscaleanalysis.wva.scaling.ScalingBehavior;
import java.util.EnumMap;
import java.util.Map;

/** Was there too little room? Of controllers that scale by what they see at their pods. */
final class SaturationAnswer {

    private static final String QUESTION = "How full was it?";

    private SaturationAnswer() {}

    static KeyFigure of(Page page) {
        ScalingBehavior scaling = page.analysis().scaling();
        PodFigure cache = scaling.kvCacheUsage();
        PodFigure queue = scaling.queueLength();
        String detail = "KV cache of the fullest of " + cache.byPod().size() + " pods: mean "
                + Texts.share(cache.max().mean()) + ", p95 "
                + Texts.share(cache.max().quantile(0.95))
                + "; longest queue of " + queue.byPod().size() + " pods: mean "
                + Texts.number(queue.max().mean(), 1, "") + ", p95 "
                + Texts.number(queue.max().quantile(0.95), 1, "")
                + "; saturation analyses: " + scaling.saturation().analyses()
                + Texts.among(outcomes(scaling.saturation()));
        return new KeyFigure(
                QUESTION,
                "KV cache to " + Texts.share(cache.max().max()) + ", queue to "
                        + Texts.number(queue.max().max(), 0, ""),
                detail,
                Tone.NEUTRAL);
    }

    private static Map<SaturationOutcome, Long> outcomes(SaturationResponse response) {
        Map<SaturationOutcome, Long> counts = new EnumMap<>(SaturationOutcome.class);
        for (SaturationOutcome outcome : SaturationOutcome.values()) {
            if (response.count(outcome) > 0) {
                counts.put(outcome, response.count(outcome));
            }
        }
        return counts;
    }
}
