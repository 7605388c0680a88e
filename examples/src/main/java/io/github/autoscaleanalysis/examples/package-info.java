/** Programs to run and to copy: both analyses end to end. */
@NullMarked
package io.github.autoscaleanalysis.examples;

import org.jspecify.annotations.NullMarked;
