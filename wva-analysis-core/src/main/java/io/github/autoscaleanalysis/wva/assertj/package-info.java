/**
 * Assertions for autoscaler tests. The only package that needs assertj-core, an optional dependency: whoever uses it
 * declares assertj-core himself.
 */
@NullMarked
package io.github.autoscaleanalysis.wva.assertj;

import org.jspecify.annotations.NullMarked;
