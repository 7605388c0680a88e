package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import java.util.List;
import java.util.Optional;

/** {@code Found SLOmodeldefaultclassPremiumslo-itl24slo-ttw500}: the words of early 2025-08 run together. */
final class EarlySloTargetGrammar implements MessageGrammar {

    private static final String CLASS_WORD = "class";
    private static final String ITL_WORD = "slo-itl";
    private static final String TTFT_WORD = "slo-ttw";
    private static final Key ITL = Key.of("itl");
    private static final Key TTFT = Key.of("ttw");

    @Override
    public List<String> openings() {
        return List.of("Found SLOmodel*");
    }

    @Override
    public void read(Message message) {
        String body = message.body();
        int ttft = body.lastIndexOf(TTFT_WORD);
        int itl = body.lastIndexOf(ITL_WORD, ttft - 1);
        int serviceClass = body.lastIndexOf(CLASS_WORD, itl - 1);
        int classFrom = serviceClass + CLASS_WORD.length();
        if (serviceClass < 1 || itl <= classFrom) {
            message.lacks("target");
            return;
        }
        Values values = message.valuesIn("itl=" + body.substring(itl + ITL_WORD.length(), ttft) + ",ttw="
                + body.substring(ttft + TTFT_WORD.length()));
        Latencies targets = new Latencies(values.number(ITL), values.number(TTFT));
        if (targets.isEmpty()) {
            message.lacks("target");
            return;
        }
        message.add(new SloTarget(
                message.origin(),
                Optional.of(body.substring(0, serviceClass)),
                Optional.of(body.substring(classFrom, itl)),
                targets));
    }
}
