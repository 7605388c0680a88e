/** An analysis as CSV, Markdown and JSON. */
@NullMarked
package io.github.autoscaleanalysis.wva.report;

import org.jspecify.annotations.NullMarked;
