package io.github.autoscaleanalysis.scale.run;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What one element of the data says, field by field, whatever it is written in. */
interface RunFields {

    /** Whether the field says anything at all. */
    boolean has(String key);

    /** The field's text; empty if it is absent or, which is noted, no text. */
    Optional<String> text(String key, Consumer<String> note);

    /** The field's number, finite or not; empty if it is absent or, which is noted, no number. */
    OptionalDouble number(String key, Consumer<String> note);
}
