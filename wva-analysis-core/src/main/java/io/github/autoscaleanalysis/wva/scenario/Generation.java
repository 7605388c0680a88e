package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.scenario.SaturationWording.Words;
import java.time.Instant;

/**
 * A generation of WVA controllers: what their logs say, in which words, and by which rule they decide. The names end with
 * the month from which there are such logs.
 *
 * <p>The rules, as a scenario plays them:
 *
 * <ul>
 *   <li><em>by the model</em>: each variant gets the fewest replicas with which its predicted ITL and TTFT meet the
 *       objective, the most where so many are not enough, and keeps what it has where none would do. A decision starts
 *       from the pods that are ready, so that one for more comes again until they are.
 *   <li><em>by saturation</em>: a pod is saturated from 80 % of its cache or 5 waiting requests on. The cheapest variant of
 *       a model gets one replica more where all pods are, or those that are not have on average less than 10 % or 3
 *       requests to spare; the most expensive one fewer where the others would still have that. While pods start nothing
 *       changes.
 *   <li><em>by supply and demand</em>: rc = max(0, demand / 0.85 − max(supply, supply of all replicas)), sc = max(0, supply
 *       − demand / 0.7); a claim is ⌈rc / prc⌉ more or ⌊sc / prc⌋ fewer replicas, the largest of two analyzers counts. Each
 *       of several variants of a model claims for itself.
 * </ul>
 */
public enum Generation {
    /**
     * 2025-08, first: words run together, rows of a solution without a server, no observations and no decisions. By the
     * model.
     */
    EARLY_2025_08("2025-08-04T19:18:16.481Z", LogEncoding.JSON, LineStamp.NONE),

    /**
     * 2025-08 to 2025-09: rows with a server, and observations as a dump of all servers; {@code servTime} is the ITL and
     * {@code waitTime} the TTFT. By the model.
     */
    SERVER_DUMP_2025_09("2025-09-04T18:37:23.826Z", LogEncoding.JSON, LineStamp.NONE),

    /** 2025-11 to 2025-12, mode {@code CAPACITY-ONLY}: observations, caches and queues, no predictions. By saturation. */
    CAPACITY_BASED_2025_11("2025-11-28T19:47:45.587Z", LogEncoding.JSON, LineStamp.NONE),

    /** 2025-11 to 2025-12, mode {@code MODEL-ONLY}: predictions, observations, objectives and tuning. By the model. */
    MODEL_BASED_2025_12("2025-12-09T15:16:58.054Z", LogEncoding.JSON, LineStamp.NONE),

    /** 2025-12, mode {@code saturation-only}: what was called capacity is called saturation. By saturation. */
    SATURATION_BASED_2025_12("2025-12-09T20:58:35.024Z", LogEncoding.JSON, LineStamp.NONE),

    /** From 2025-12 into 2026: the same messages with their values as fields of the record. By saturation. */
    FIELDS_2026_01("2026-01-14T09:00:00.250Z", LogEncoding.JSON, LineStamp.NONE),

    /**
     * 2026: results of analyzers, decisions and replicas, no latencies and no objectives; console encoding after {@code
     * kubectl}'s stamps unless the caller says otherwise. By supply and demand.
     */
    SUPPLY_DEMAND_2026_08("2026-08-07T20:20:19.281752804Z", LogEncoding.CONSOLE, LineStamp.KUBECTL);

    private static final long LEASE_NANOS = 63_191_000;

    private final Instant start;
    private final LogEncoding encoding;
    private final LineStamp stamp;

    Generation(String start, LogEncoding encoding, LineStamp stamp) {
        this.start = Instant.parse(start);
        this.encoding = encoding;
        this.stamp = stamp;
    }

    /**
     * The encoding of most of its logs.
     *
     * @return how a record stands on a line
     */
    public LogEncoding encoding() {
        return encoding;
    }

    /**
     * What stands before each line of most of its logs.
     *
     * @return a stamp, or none
     */
    public LineStamp stamp() {
        return stamp;
    }

    /**
     * Whether its logs predict latencies, in solutions whose text runs over several lines; console encoding cannot hold
     * such a record.
     *
     * @return true for those that decide by their model
     */
    public boolean predicts() {
        return this == EARLY_2025_08 || this == SERVER_DUMP_2025_09 || this == MODEL_BASED_2025_12;
    }

    /** When a scenario begins unless the caller says so. */
    Instant start() {
        return start;
    }

    Controller controller() {
        return predicts()
                ? new ModelController()
                : this == SUPPLY_DEMAND_2026_08 ? new SupplyDemandController() : new SaturationController();
    }

    Wording wording(LogLines lines, ClusterState cluster) {
        return switch (this) {
            case EARLY_2025_08 -> new EarlyWording(lines, cluster);
            case SERVER_DUMP_2025_09 -> new ServerDumpWording(lines, cluster);
            case CAPACITY_BASED_2025_11 -> new SaturationWording(lines, cluster, Words.CAPACITY);
            case MODEL_BASED_2025_12 -> new ModelBasedWording(lines, cluster);
            case SATURATION_BASED_2025_12 -> new SaturationWording(lines, cluster, Words.SATURATION);
            case FIELDS_2026_01 -> new FieldsWording(lines, cluster);
            case SUPPLY_DEMAND_2026_08 ->
                new SupplyDemandWording(lines, cluster, new PlannedAnalyzers(lines), LEASE_NANOS);
        };
    }
}
