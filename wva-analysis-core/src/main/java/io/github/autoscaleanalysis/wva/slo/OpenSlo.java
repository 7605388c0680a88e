package io.github.autoscaleanalysis.wva.slo;

import io.github.autoscaleanalysis.wva.event.Latencies;
import io.github.autoscaleanalysis.wva.event.LatencyMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Targets and goals for ITL and TTFT from OpenSLO v1 documents in JSON form. Immutable and thread-safe. Source: the
 * OpenSLO specification, {@code apiVersion: openslo/v1}, kinds {@code SLO} and {@code SLI}.
 *
 * <p>The text is one document, an array of them, or an object of kind {@code List} with {@code items}. Documents of the
 * other kinds of OpenSLO are passed over, and so are time windows, budgeting methods and alert policies. Of an SLO, each
 * entry of {@code spec.objectives} is an objective:
 *
 * <ul>
 *   <li>{@code op} is {@code lte}, since a latency at its target meets it; {@code value} is the target, above 0; exactly
 *       one of {@code target} and {@code targetPercent} is the goal, between 0 and 1 or 0 and 100.
 *   <li>The indicator is the objective's own, else the SLO's: {@code indicator}, or {@code indicatorRef} to an
 *       {@code SLI} of the same text. It has a {@code thresholdMetric}; of a ratio the target cannot be known.
 *   <li><b>Which latency</b> it is: what the label or annotation {@code latency-metric} ({@code itl} or {@code ttft}),
 *       the texts of {@code metricSource.spec} ({@code time_per_output_token}, {@code inter_token_latency} or
 *       {@code time_to_first_token}) and the names of SLO and indicator ({@code itl}, {@code tpot},
 *       {@code inter-token-latency}, {@code time-per-output-token}, {@code ttft} or {@code time-to-first-token} as whole
 *       words) say. Some of them must say it, and all that do must agree.
 *   <li><b>The unit</b> of {@code value}: the label or annotation {@code unit} ({@code ms} or {@code s}); else the ending
 *       of the queried metric's name, {@code _seconds}, {@code _milliseconds} or {@code _ms}, unless the query holds a
 *       factor such as 1000, which may convert it.
 *   <li><b>Model and class of service</b>: the labels or annotations {@code model} and {@code service-class}; for the
 *       model else a matcher {@code model_name="…"} in the query. Where there is none the objective holds for all.
 * </ul>
 *
 * Labels and annotations are those of the SLO, else of the indicator. What cannot be understood is an
 * {@link OpenSloException}, never a guess.
 */
public final class OpenSlo {

    private final List<LatencyObjective> objectives;

    OpenSlo(List<LatencyObjective> objectives) {
        this.objectives = List.copyOf(objectives);
    }

    /**
     * Reads a file.
     *
     * @param file a JSON text in UTF-8
     * @return its objectives
     * @throws IOException if the file cannot be read
     * @throws OpenSloException if it is not JSON, holds no SLO, or an SLO that cannot be understood
     */
    public static OpenSlo read(Path file) throws IOException {
        return new OpenSloReader(file.toString()).read(Files.readString(file));
    }

    /**
     * Reads a text.
     *
     * @param json the JSON text
     * @return its objectives
     * @throws OpenSloException if it is not JSON, holds no SLO, or an SLO that cannot be understood
     */
    public static OpenSlo read(String json) {
        return new OpenSloReader("JSON").read(json);
    }

    /**
     * The objectives.
     *
     * @return at least one, in the order of the text; at most one for each scope and latency
     */
    public List<LatencyObjective> objectives() {
        return objectives;
    }

    /**
     * The targets, to be held against a log.
     *
     * @return targets by {@link TargetSource#CALLER}, in force from the start; one objective for each scope
     */
    public Targets targets() {
        Map<TargetScope, Latencies> byScope = new LinkedHashMap<>();
        for (LatencyObjective objective : objectives) {
            Latencies known = byScope.getOrDefault(objective.scope(), Latencies.none());
            OptionalDouble target = OptionalDouble.of(objective.targetMillis());
            byScope.put(
                    objective.scope(),
                    objective.metric() == LatencyMetric.ITL
                            ? new Latencies(target, known.ttft())
                            : new Latencies(known.itl(), target));
        }
        Targets targets = Targets.none();
        for (Map.Entry<TargetScope, Latencies> entry : byScope.entrySet()) {
            targets = targets.with(entry.getKey(), entry.getValue());
        }
        return targets;
    }

    /**
     * The goal for one latency.
     *
     * @param metric which latency
     * @param scope the model and class of service exactly as the document names them
     * @return the share of slices that is to meet the target; empty where the document has no such objective
     */
    public OptionalDouble goal(LatencyMetric metric, TargetScope scope) {
        return objectives.stream()
                .filter(o -> o.metric() == metric && o.scope().equals(scope))
                .mapToDouble(LatencyObjective::goal)
                .findFirst();
    }
}
