/** Pages to copy from: each shows one use of the libraries, whole. */
@NullMarked
package io.github.autoscaleanalysis.examples.recipe;

import org.jspecify.annotations.NullMarked;
