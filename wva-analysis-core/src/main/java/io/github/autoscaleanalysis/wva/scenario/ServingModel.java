package io.github.autoscaleanalysis.wva.scenario;

import io.github.autoscaleanalysis.wva.event.LatencyMetric;

/**
 * How fast one replica serves: the linear model of the controllers themselves. With n requests in service at once
 *
 * <pre>
 * ITL  = alpha + beta · n
 * TTFT = gamma + delta · input tokens · n
 * n    = arrivals per ms · (TTFT + output tokens · ITL)      (Little's law), at most the largest batch
 * </pre>
 *
 * <p>What arrives beyond what the largest batch serves waits, and its waiting adds to the TTFT. Immutable and thread-safe.
 *
 * @param alphaMillis ITL of an empty replica, ms, above 0
 * @param betaMillis what each request in service adds to the ITL, ms, 0 or more
 * @param gammaMillis TTFT of an empty replica, ms, 0 or more
 * @param deltaMillis what each input token adds to the TTFT for each request in service, ms, 0 or more
 * @param maxBatch how many requests a replica serves at once, 1 or more
 * @param inputTokens tokens of a request, 1 or more
 * @param outputTokens tokens of an answer, 1 or more
 */
public record ServingModel(
        double alphaMillis,
        double betaMillis,
        double gammaMillis,
        double deltaMillis,
        int maxBatch,
        double inputTokens,
        double outputTokens) {

    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MOST = 1e6;
    private static final ServingModel DEFAULTS = new ServingModel(6.9, 0.06, 13.7, 0.00086, 256, 225, 450);

    /**
     * Checks the figures.
     *
     * @param alphaMillis ITL of an empty replica
     * @param betaMillis what each request adds to the ITL
     * @param gammaMillis TTFT of an empty replica
     * @param deltaMillis what each input token adds to the TTFT
     * @param maxBatch how many requests a replica serves at once
     * @param inputTokens tokens of a request
     * @param outputTokens tokens of an answer
     * @throws IllegalArgumentException if a figure is below its least value, or above a million
     */
    public ServingModel {
        Checks.notNegative("alpha", alphaMillis, MOST);
        if (alphaMillis == 0) {
            throw new IllegalArgumentException("alpha " + alphaMillis + " is not above 0");
        }
        Checks.notNegative("beta", betaMillis, MOST);
        Checks.notNegative("gamma", gammaMillis, MOST);
        Checks.notNegative("delta", deltaMillis, MOST);
        Checks.atLeast("largest batch", maxBatch, 1);
        Checks.notNegative("largest batch", maxBatch, MOST);
        Checks.notNegative("input tokens", inputTokens - 1, MOST);
        Checks.notNegative("output tokens", outputTokens - 1, MOST);
    }

    /**
     * A model of 8 billion parameters on an H100, as controllers of 2025-12 tuned it: 6.9 ms + 0.06 ms a request, 13.7 ms
     * + 0.00086 ms a token, 256 requests at once, 225 tokens in and 450 out. One replica keeps an ITL of 10 ms up to 685
     * requests a minute, and serves at most 1523.
     *
     * @return the default model
     */
    public static ServingModel withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same model with another speed of decoding.
     *
     * @param alpha ITL of an empty replica, ms
     * @param beta what each request in service adds to it, ms
     * @return a changed model
     * @throws IllegalArgumentException if a figure is below its least value, or above a million
     */
    public ServingModel withItl(double alpha, double beta) {
        return new ServingModel(alpha, beta, gammaMillis, deltaMillis, maxBatch, inputTokens, outputTokens);
    }

    /**
     * The same model with another speed of reading requests.
     *
     * @param gamma TTFT of an empty replica, ms
     * @param delta what each input token adds for each request in service, ms
     * @return a changed model
     * @throws IllegalArgumentException if a figure is below its least value, or above a million
     */
    public ServingModel withTtft(double gamma, double delta) {
        return new ServingModel(alphaMillis, betaMillis, gamma, delta, maxBatch, inputTokens, outputTokens);
    }

    /**
     * The same model with another largest batch.
     *
     * @param requests how many requests a replica serves at once
     * @return a changed model
     * @throws IllegalArgumentException if it is not from 1 to a million
     */
    public ServingModel withMaxBatch(int requests) {
        return new ServingModel(alphaMillis, betaMillis, gammaMillis, deltaMillis, requests, inputTokens, outputTokens);
    }

    /**
     * The same model with other requests.
     *
     * @param input tokens of a request
     * @param output tokens of an answer
     * @return a changed model
     * @throws IllegalArgumentException if a figure is below 1, or above a million
     */
    public ServingModel withTokens(double input, double output) {
        return new ServingModel(alphaMillis, betaMillis, gammaMillis, deltaMillis, maxBatch, input, output);
    }

    /**
     * A latency of a replica that nobody waits for.
     *
     * @param metric which one
     * @param perMinute requests per minute that the replica gets, 0 or more
     * @return the latency in ms; beyond what the largest batch serves, that of the largest batch
     */
    public double latencyMillis(LatencyMetric metric, double perMinute) {
        return metric == LatencyMetric.ITL ? itl(inService(perMinute)) : ttft(inService(perMinute));
    }

    /**
     * What a replica can serve in the long run.
     *
     * @return requests per minute with the largest batch
     */
    public double mostPerMinute() {
        return perMinute(maxBatch);
    }

    /** How many requests are in service at once where so many come per minute. */
    double inService(double perMinute) {
        double perMillisecond = perMinute / MILLIS_PER_MINUTE;
        double rest = 1 - perMillisecond * (deltaMillis * inputTokens + outputTokens * betaMillis);
        double count = perMillisecond * (gammaMillis + outputTokens * alphaMillis) / rest;
        return rest > 0 ? Math.min(maxBatch, count) : maxBatch;
    }

    /** How many requests per minute keep so many in service. */
    double perMinute(double inService) {
        return inService * MILLIS_PER_MINUTE / (ttft(inService) + outputTokens * itl(inService));
    }

    /** The most in service at once that keep both latencies, the largest batch at most; 0 or less if none does. */
    double mostInService(double itlMillis, double ttftMillis) {
        double most = maxBatch;
        if (itlMillis < itl(most)) {
            most = Math.min(most, (itlMillis - alphaMillis) / betaMillis);
        }
        if (ttftMillis < ttft(most)) {
            most = Math.min(most, (ttftMillis - gammaMillis) / (deltaMillis * inputTokens));
        }
        return most;
    }

    double itl(double inService) {
        return alphaMillis + betaMillis * inService;
    }

    double ttft(double inService) {
        return gammaMillis + deltaMillis * inputTokens * inService;
    }
}
