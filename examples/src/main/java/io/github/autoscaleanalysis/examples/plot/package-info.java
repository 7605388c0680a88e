/** The pictures of both analyses: charts of what the cores give as data, written as PNG and SVG. */
@NullMarked
package io.github.autoscaleanalysis.examples.plot;

import org.jspecify.annotations.NullMarked;
