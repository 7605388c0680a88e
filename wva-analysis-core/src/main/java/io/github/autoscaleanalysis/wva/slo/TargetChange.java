package io.github.autoscaleanalysis.wva.slo;

import java.time.Instant;

/**
 * An objective that comes into force. Immutable and thread-safe.
 *
 * @param since from when on it holds; {@link Instant#MIN} if always
 * @param scope what it holds for
 * @param objective the targets and where they come from
 */
public record TargetChange(Instant since, TargetScope scope, Objective objective) {}
