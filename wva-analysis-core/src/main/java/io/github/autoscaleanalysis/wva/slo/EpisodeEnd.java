package io.github.autoscaleanalysis.wva.slo;

/** How an episode of violated slices ended. */
public enum EpisodeEnd {
    /** A met slice followed. */
    RECOVERED,
    /** A slice without a verdict followed, such as an idle one: whether it would have been met is unknown. */
    NOT_EVALUATED,
    /** The log ended: the episode lasted at least as long as it was seen. */
    CENSORED
}
