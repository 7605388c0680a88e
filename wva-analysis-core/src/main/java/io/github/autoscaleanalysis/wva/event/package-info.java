/** What a controller's log means: the sealed {@link WvaEvent} and the values its records are made of. */
@NullMarked
package io.github.autoscaleanalysis.wva.event;

import org.jspecify.annotations.NullMarked;
