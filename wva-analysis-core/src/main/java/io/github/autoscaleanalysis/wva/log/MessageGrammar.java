package io.github.autoscaleanalysis.wva.log;

import java.util.List;

/** Knows the wording of one message and the events it means. Stateless. */
interface MessageGrammar {

    /**
     * The words with which the message begins, in every wording, at least eight characters each. What follows is no
     * letter and no digit, unless the words end in {@code *}, which stands for anything.
     */
    List<String> openings();

    /**
     * Adds the events of a message that begins so, and notes what is wrong with it. A message that means no event adds
     * none.
     */
    void read(Message message);

    /** Whether the message often comes again word for word. */
    default boolean repeats() {
        return false;
    }
}
