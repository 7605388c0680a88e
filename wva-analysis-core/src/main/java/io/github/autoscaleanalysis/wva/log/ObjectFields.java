package io.github.autoscaleanalysis.wva.log;

import java.util.function.Consumer;

/** The fields of one object of a record: of the record itself, or of an object in one of its arrays. */
final class ObjectFields implements ValueSource {

    private final RecordFields record;
    private final FieldTable table;
    private int first;
    private int end;
    private byte[] room = {};
    private boolean roomTaken;

    ObjectFields(RecordFields record, FieldTable table) {
        this.record = record;
        this.table = table;
    }

    /** Takes some of the fields in the table. */
    ObjectFields of(int newFirst, int newEnd) {
        first = newFirst;
        end = newEnd;
        roomTaken = false;
        return this;
    }

    /** The field of this name, -1 if there is none. */
    int indexOf(Key.Spelling key) {
        return table.indexOf(key, record.names(), first, end);
    }

    @Override
    public boolean find(Key.Spelling key, Found found) {
        int i = indexOf(key);
        if (i < 0) {
            return false;
        }
        VaryingValues varying = record.varying();
        byte[] in = record.bytes();
        int from = table.from(i, varying.shifts());
        int to = table.to(i, varying.shifts());
        switch (table.kind(i)) {
            case FieldTable.UNDEFINED -> {
                return false;
            }
            case FieldTable.STRING -> found.set(in, from, to, Found.TEXT);
            case FieldTable.ESCAPED_STRING -> {
                byte[] plain = room(to - from);
                found.set(plain, 0, JsonStrings.unescape(in, from, to, plain), Found.TEXT);
            }
            case FieldTable.LITERAL -> found.literal(in, from, to, varying.numberAt(table.place(i)));
            default -> found.set(in, from, to, Found.OTHER);
        }
        return true;
    }

    @Override
    public void objects(Key.Spelling key, Consumer<ValueSource> visitor) {
        record.objects(this, key, visitor);
    }

    /** Room for a text without its escapes: the same again for the first one of each object. */
    private byte[] room(int length) {
        if (roomTaken) {
            return new byte[length];
        }
        if (room.length < length) {
            room = new byte[length * 2];
        }
        roomTaken = true;
        return room;
    }
}
