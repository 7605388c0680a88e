package io.github.autoscaleanalysis.scale.document;

/** A line across, between what a document is and what it says. */
public record Divider() implements Block {}
