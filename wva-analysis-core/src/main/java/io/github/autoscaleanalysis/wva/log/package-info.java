/**
 * From the lines of a controller's log to events, with every line accounted for.
 *
 * <p>{@code Encoding} is the one place that knows how a record stands on a line; each {@code MessageGrammar} is the one
 * place that knows the wording of one message.
 */
@NullMarked
package io.github.autoscaleanalysis.wva.log;

import org.jspecify.annotations.NullMarked;
