package io.github.autoscaleanalysis.wva.align;

import io.github.autoscaleanalysis.wva.event.WvaEvent;

/**
 * A prediction that no observation judges, or an observation that judges none. Immutable and thread-safe.
 *
 * @param event the prediction or the observation
 * @param reason why it has no partner
 */
public record Unpaired(WvaEvent event, UnpairedReason reason) {}
