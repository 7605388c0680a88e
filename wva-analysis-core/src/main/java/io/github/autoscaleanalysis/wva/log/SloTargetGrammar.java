package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.SloTarget;
import java.util.List;

/** {@code Found SLO for model: model=M, class=Premium, slo-tpot=10, slo-ttft=1000}, also {@code slo-itl} and {@code
 * slo-ttw}. */
final class SloTargetGrammar implements MessageGrammar {

    private static final Key MODEL = Key.of("model");
    private static final Key CLASS = Key.of("class");
    private static final Key ITL = Key.of("slo-tpot", "slo-itl");
    private static final Key TTFT = Key.of("slo-ttft", "slo-ttw");

    @Override
    public List<String> openings() {
        return List.of("Found SLO for model");
    }

    @Override
    public boolean repeats() {
        return true;
    }

    @Override
    public void read(Message message) {
        Values values = message.values();
        Latencies targets = new Latencies(values.number(ITL), values.number(TTFT));
        if (targets.isEmpty()) {
            message.lacks("target");
            return;
        }
        message.add(new SloTarget(message.origin(), values.text(MODEL), values.text(CLASS), targets));
    }
}
