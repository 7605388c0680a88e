package io.github.autoscaleanalysis.scale.document;

/**
 * Some sentences.
 *
 * @param text the words; if empty, nothing is shown
 */
public record Paragraph(Text text) implements Block {}
