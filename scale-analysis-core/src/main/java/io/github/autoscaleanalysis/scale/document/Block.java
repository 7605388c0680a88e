package io.github.autoscaleanalysis.scale.document;

/**
 * A part of a document that stands by itself. Immutable and thread-safe. Further kinds may come: code that switches over
 * blocks outside this library is to have a default.
 */
public sealed interface Block permits Heading, Paragraph, Items, Table, Note, KeyFigures, Picture, Divider {}
