package io.github.autoscaleanalysis.wva.log;

import java.util.function.Consumer;

/** Holds values by key: the words of a message, or the fields of a record. */
interface ValueSource {

    /** Looks for a value; false if there is none of this name. */
    boolean find(Key.Spelling key, Found found);

    /**
     * Shows the objects in the array of this name one after the other; each is to be read before the next is shown, and
     * has no arrays to show itself.
     */
    void objects(Key.Spelling key, Consumer<ValueSource> visitor);
}
