package io.github.autoscaleanalysis.wva.scenario;

/**
 * What replicas run on.
 *
 * @param label the short name, such as {@code H100}
 * @param type the name of the product
 */
record Accelerator(String label, String type) {}
