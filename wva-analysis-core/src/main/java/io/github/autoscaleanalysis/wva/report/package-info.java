/** An analysis as CSV, Markdown, HTML and JSON; sections of one's own with {@link ReportSection}. */
@NullMarked
package io.github.autoscaleanalysis.wva.report;

import org.jspecify.annotations.NullMarked;
