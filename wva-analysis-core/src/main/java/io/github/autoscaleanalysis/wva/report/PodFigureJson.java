package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.wva.scaling.PodFigure;

/** A figure of pods over time, without its series. */
final class PodFigureJson {

    private PodFigureJson() {}

    static void write(Fields json, PodFigure figure) {
        json.number("pods", figure.byPod().size())
                .object("meanOfPods", of -> SeriesJson.write(of, figure.mean()))
                .object("maxOfPods", of -> SeriesJson.write(of, figure.max()))
                .object("totalOfPods", of -> SeriesJson.write(of, figure.total()));
    }
}
