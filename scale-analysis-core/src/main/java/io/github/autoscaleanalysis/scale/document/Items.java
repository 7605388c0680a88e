package io.github.autoscaleanalysis.scale.document;

import java.util.List;

/**
 * A list.
 *
 * @param style what stands before the items
 * @param items the items in order; of none, nothing is shown
 */
public record Items(ListStyle style, List<Text> items) implements Block {

    /**
     * Copies the items.
     *
     * @param style what stands before the items
     * @param items the items in order
     */
    public Items {
        items = List.copyOf(items);
    }
}
