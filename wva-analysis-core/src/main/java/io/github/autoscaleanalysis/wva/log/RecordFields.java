package io.github.autoscaleanalysis.wva.log;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The fields of a record and those of the objects in its arrays as places in its bytes, and its values that may differ in
 * the next record of the same shape: numbers and texts without escapes. To be filled again and again, or kept for the
 * lines that say the same but for those values.
 */
final class RecordFields {

    private final FieldTable own;
    private final FieldTable inner;
    private final VaryingValues varying;
    private final ObjectFields whole;
    private final ObjectFields element;
    private byte[] names = {};
    private byte[] bytes = {};
    private int elements;
    private int[] elementOf = new int[8]; // the array that holds it
    private int[] elementFrom = new int[8];
    private int[] elementTo = new int[8];

    RecordFields() {
        this(new FieldTable(), new FieldTable(), new VaryingValues());
    }

    private RecordFields(FieldTable own, FieldTable inner, VaryingValues varying) {
        this.own = own;
        this.inner = inner;
        this.varying = varying;
        this.whole = new ObjectFields(this, own);
        this.element = new ObjectFields(this, inner);
    }

    /** Takes another record, which stands in these bytes. */
    void begin(byte[] in) {
        if (bytes != in) {
            bytes = in;
            names = in;
        }
        own.clear();
        inner.clear();
        elements = 0;
        varying.clear();
    }

    FieldTable own() {
        return own;
    }

    FieldTable inner() {
        return inner;
    }

    /** How many fields and values that may differ there are. */
    int count() {
        return own.count() + inner.count() + varying.count();
    }

    /** The values that may differ. */
    VaryingValues varying() {
        return varying;
    }

    /** Adds the object whose fields these are to an array. */
    void element(int array, int first, int end) {
        if (elements == elementOf.length) {
            elementOf = Arrays.copyOf(elementOf, elements * 2);
            elementFrom = Arrays.copyOf(elementFrom, elements * 2);
            elementTo = Arrays.copyOf(elementTo, elements * 2);
        }
        elementOf[elements] = array;
        elementFrom[elements] = first;
        elementTo[elements] = end;
        elements++;
    }

    /** Says that all fields have been added. */
    void complete() {
        whole.of(0, own.count());
    }

    /** The record's own fields. */
    ObjectFields whole() {
        return whole;
    }

    /** Shows the objects in an array of the record; an object in an array shows none. */
    void objects(ObjectFields holder, Key.Spelling key, Consumer<ValueSource> visitor) {
        int array = holder == whole ? whole.indexOf(key) : -1;
        for (int i = 0; i < elements; i++) {
            if (elementOf[i] == array) {
                visitor.accept(element.of(elementFrom[i], elementTo[i]));
            }
        }
    }

    byte[] names() {
        return names;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The same record with its line from here to there kept beside it, to be found again in other lines. */
    RecordFields kept(int from, int to) {
        int before = varying.before(from);
        RecordFields kept =
                new RecordFields(own.earlierBy(from, before), inner.earlierBy(from, before), varying.kept(from));
        kept.names = Arrays.copyOfRange(bytes, from, to);
        kept.elements = elements;
        kept.elementOf = Arrays.copyOf(elementOf, elements);
        kept.elementFrom = Arrays.copyOf(elementFrom, elements);
        kept.elementTo = Arrays.copyOf(elementTo, elements);
        if (own.haveOwnNames(bytes, 0, own.count())) {
            kept.own.haveOwnNames();
        }
        boolean inElements = true;
        for (int i = 0; i < elements && inElements; i++) {
            inElements = inner.haveOwnNames(bytes, elementFrom[i], elementTo[i]);
        }
        if (inElements) {
            kept.inner.haveOwnNames();
        }
        return kept;
    }

    /**
     * Takes the record of the line that begins here if it has the shape of the one kept; gives the end of the line, or
     * {@link JsonObject#REFUSED}.
     */
    int follow(byte[] in, int from, int end, int maxNumberLength) {
        int to = varying.find(in, from, end, names, names.length, maxNumberLength);
        if (to != JsonObject.REFUSED) {
            if (bytes != in) {
                bytes = in;
            }
            complete();
        }
        return to;
    }
}
