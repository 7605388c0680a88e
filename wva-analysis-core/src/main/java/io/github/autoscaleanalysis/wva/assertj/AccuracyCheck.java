package io.github.autoscaleanalysis.wva.assertj;

import io.github.autoscaleanalysis.wva.accuracy.ErrorStatistics;
import io.github.autoscaleanalysis.wva.accuracy.Skill;
import io.github.autoscaleanalysis.wva.align.Pair;
import io.github.autoscaleanalysis.wva.align.PairClass;
import io.github.autoscaleanalysis.wva.analysis.Part;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the predictions of one latency were good enough. */
final class AccuracyCheck {

    private final Subject subject;
    private final LatencyMetric metric;

    AccuracyCheck(Subject subject, LatencyMetric metric) {
        this.subject = subject;
        this.metric = metric;
    }

    Optional<Shortfall> below(PairClass pairClass, double millis) {
        String expected = "have a mean absolute " + metric + " error below " + Wording.exact(millis) + " ms over "
                + pairClass + " pairs";
        ErrorStatistics errors = subject.accuracy().of(metric, pairClass);
        if (errors.count() == 0) {
            return Optional.of(subject.without(
                    Part.ACCURACY,
                    expected,
                    "no " + pairClass + " pair has an " + metric + " error; of "
                            + Wording.count(subject.pairs().size(), "pair there is ", "pairs there are ") + classes()));
        }
        double mean = errors.meanAbsoluteError().orElseThrow();
        if (mean < millis) {
            return Optional.empty();
        }
        List<Pair> far = subject.pairs().stream()
                .filter(pair -> pair.pairClass() == pairClass)
                .filter(pair -> error(pair) >= millis)
                .sorted(Comparator.comparingDouble(this::error).reversed())
                .toList();
        return Optional.of(new Shortfall(
                        expected,
                        "it is " + Wording.beside(mean, millis) + " ms over "
                                + Wording.count(errors.count(), "pair", "pairs"))
                .note(leftOut(errors))
                .name(
                        Wording.count(far.size(), "pair is", "pairs are")
                                + " off by at least as much, the furthest first",
                        far,
                        pair -> line(pair) + Wording.place(pair.observation())));
    }

    Optional<Shortfall> beatsPersistence() {
        String expected = "predict " + metric + " better than persistence, which expects the last observation again";
        Skill skill = subject.accuracy().of(metric).skill();
        if (skill.count() == 0) {
            return Optional.of(subject.without(
                    Part.ACCURACY,
                    expected,
                    "none of " + Wording.count(subject.pairs().size(), "pair", "pairs") + " has both errors in "
                            + metric));
        }
        double own = skill.meanAbsoluteError().orElseThrow();
        double persistence = skill.persistenceMeanAbsoluteError().orElseThrow();
        if (own < persistence) {
            return Optional.empty();
        }
        List<Pair> worse = subject.pairs().stream()
                .filter(pair -> excess(pair) > 0)
                .sorted(Comparator.comparingDouble(this::excess).reversed())
                .toList();
        return Optional.of(new Shortfall(
                        expected,
                        "its mean absolute error is " + Wording.beside(own, persistence)
                                + " ms and that of persistence "
                                + Wording.beside(persistence, own) + " ms, over "
                                + Wording.count(skill.count(), "pair", "pairs"))
                .name(
                        Wording.count(worse.size(), "pair is", "pairs are")
                                + " further off than persistence, by the difference",
                        worse,
                        pair -> line(pair) + ", persistence by "
                                + Wording.rounded(Math.abs(persistenceError(pair))) + " ms"
                                + Wording.place(pair.observation())));
    }

    private String leftOut(ErrorStatistics errors) {
        return errors.leftOut() == 0 ? "" : Wording.count(errors.leftOut(), "pair has", "pairs have") + " no error";
    }

    private String classes() {
        Map<PairClass, Long> counts = new EnumMap<>(PairClass.class);
        subject.pairs().forEach(pair -> counts.merge(pair.pairClass(), 1L, Long::sum));
        return counts.isEmpty() ? "none" : counts.toString();
    }

    /** Not a number where the pair has no error. */
    private double error(Pair pair) {
        return Math.abs(pair.error(metric).orElse(Double.NaN));
    }

    private double persistenceError(Pair pair) {
        return pair.persistenceError(metric).orElse(Double.NaN);
    }

    private double excess(Pair pair) {
        return error(pair) - Math.abs(persistenceError(pair));
    }

    private String line(Pair pair) {
        return subject.start(pair.observation(), Subject.predictedFor(pair)) + metric + " "
                + Wording.exact(pair.observation().observed().of(metric).orElseThrow()) + " ms observed, "
                + Wording.exact(pair.prediction().predicted().of(metric).orElseThrow()) + " ms predicted"
                + Wording.inLine(pair.prediction()) + ", off by "
                + Wording.rounded(error(pair)) + " ms";
    }
}
