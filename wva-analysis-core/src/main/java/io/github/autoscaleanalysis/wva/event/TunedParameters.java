package io.github.autoscaleanalysis.wva.event;

import java.util.OptionalDouble;

/**
 * The parameters of the controller's performance model: ITL = alpha + beta · batch, TTFT = gamma + delta · input
 * tokens · batch. Immutable and thread-safe.
 *
 * @param alpha base of the inter-token latency in ms; empty where the log gives none
 * @param beta growth of the inter-token latency per request in the batch, in ms; empty where the log gives none
 * @param gamma base of the time to first token in ms; empty where the log gives none
 * @param delta growth of the time to first token per input token and request, in ms; empty where the log gives none
 */
public record TunedParameters(OptionalDouble alpha, OptionalDouble beta, OptionalDouble gamma, OptionalDouble delta) {}
