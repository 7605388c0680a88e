package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.analysis.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether replicas followed their targets soon enough. */
final class ConvergenceCheck {

    private ConvergenceCheck() {}

    static Optional<Shortfall> within(Subject subject, Duration limit) {
        String expected = "have the replicas of its targets within " + Wording.time(limit) + " of every change";
        List<Approach> approaches = new ArrayList<>();
        subject.variants().forEach(variant -> approaches.addAll(Approach.of(variant)));
        if (approaches.isEmpty()) {
            return Optional.of(subject.without(Part.LAGS, expected, "no decision changes its target"));
        }
        List<Approach> late = approaches.stream()
                .filter(approach -> !approach.isWithin(limit))
                .sorted(Comparator.comparing(approach -> approach.start().timestamp()))
                .toList();
        if (late.isEmpty()) {
            return Optional.empty();
        }
        int changes = approaches.stream().mapToInt(Approach::changes).sum();
        return Optional.of(new Shortfall(
                        expected,
                        late.size() + " of " + Wording.count(approaches.size(), "time", "times")
                                + " it is not shown to")
                .note(
                        changes == approaches.size()
                                ? ""
                                : changes + " changes, of which " + (changes - approaches.size())
                                        + " came while replicas were still on their way")
                .name("not in time", late, approach -> approach.line(subject, limit)));
    }
}
