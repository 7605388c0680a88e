/** Texts of an analysis: Markdown to read, JSON to process. */
@NullMarked
package io.github.autoscaleanalysis.scale.report;

import org.jspecify.annotations.NullMarked;
