/**
 * What a report says, apart from how it is written: blocks such as headings, tables and pictures, as Markdown and as a
 * page of HTML alike. Knows nothing of runs or logs.
 */
@org.jspecify.annotations.NullMarked
package io.github.autoscaleanalysis.scale.document;
