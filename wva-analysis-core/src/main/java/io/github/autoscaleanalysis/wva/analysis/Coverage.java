package io.github.autoscaleanalysis.wva.analysis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a log can say of each part of its analysis, and what it rests on. Immutable and thread-safe. */
public final class Coverage {

    private final Map<Part, PartCoverage> parts = new EnumMap<>(Part.class);

    Coverage(List<PartCoverage> all) {
        for (PartCoverage part : all) {
            parts.put(part.part(), part);
        }
    }

    /**
     * How far one part is supported.
     *
     * @param part the part
     * @return its coverage
     */
    public PartCoverage of(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }

    /**
     * How far every part is supported.
     *
     * @return all parts, in the order of {@link Part}
     */
    public List<PartCoverage> parts() {
        return List.copyOf(Collections.unmodifiableCollection(parts.values()));
    }
}
