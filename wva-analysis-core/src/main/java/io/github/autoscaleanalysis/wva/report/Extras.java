package io.github.autoscaleanalysis.wva.report;

import io.github.autoscaleanalysis.scale.document.Picture;
import io.github.autoscaleanalysis.wva.analysis.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a caller adds to a report: a goal, sections and pictures. */
record Extras(OptionalDouble goal, List<ReportSection> sections, Map<Part, List<Picture>> pictures) {

    static final Extras NONE = new Extras(OptionalDouble.empty(), List.of(), Map.of());

    Extras withGoal(double share) {
        return new Extras(OptionalDouble.of(share), sections, pictures);
    }

    Extras with(ReportSection section) {
        return new Extras(
                goal, Stream.concat(sections.stream(), Stream.of(section)).toList(), pictures);
    }

    Extras with(Part part, List<Picture> more) {
        Map<Part, List<Picture>> all = new EnumMap<>(Part.class);
        all.putAll(pictures);
        List<Picture> longer = new ArrayList<>(all.getOrDefault(part, List.of()));
        longer.addAll(more);
        all.put(part, List.copyOf(longer));
        return new Extras(goal, sections, Collections.unmodifiableMap(all));
    }

    List<Picture> pictures(Part part) {
        return pictures.getOrDefault(part, List.of());
    }
}
