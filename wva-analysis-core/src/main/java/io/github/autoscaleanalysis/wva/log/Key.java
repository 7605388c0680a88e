package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;

/** The name of a value, in every spelling that controllers have used for it. */
final class Key {

    private final String name;
    private final Spelling[] spellings;

    private Key(String[] spellings) {
        this.name = spellings[0];
        this.spellings = new Spelling[spellings.length];
        for (int i = 0; i < spellings.length; i++) {
            this.spellings[i] = new Spelling(spellings[i]);
        }
    }

    static Key of(String... spellings) {
        return new Key(spellings);
    }

    Spelling[] spellings() {
        return spellings;
    }

    @Override
    public String toString() {
        return name;
    }

    /** One of 64 bits, the same for keys that begin alike. */
    static long mark(long head) {
        return 1L << ((head * 0x9E3779B97F4A7C15L) >>> 58);
    }

    /** One spelling, ready to be compared. */
    static final class Spelling {

        private final String text;
        private final byte[] bytes;
        private final long head;
        private final long mark;
        private final long mask;

        private Spelling(String text) {
            this.text = text;
            this.bytes = text.getBytes(StandardCharsets.UTF_8);
            this.head = Bytes.head(bytes, 0, bytes.length);
            this.mark = Key.mark(head);
            this.mask = bytes.length >= 8 ? -1 : (1L << (bytes.length * 8)) - 1;
        }

        String text() {
            return text;
        }

        long head() {
            return head;
        }

        long mark() {
            return mark;
        }

        int length() {
            return bytes.length;
        }

        /** Whether these bytes begin with this key. */
        boolean begins(byte[] in, int from) {
            if (from + 8 > in.length) {
                return Bytes.startsWith(in, from, in.length, bytes);
            }
            return (Bytes.eight(in, from) & mask) == head
                    && (bytes.length <= 8
                            || (from + bytes.length <= in.length
                                    && Bytes.equal(in, from + 8, from + bytes.length, bytes, 8)));
        }

        /** Whether a key of this head and length is this one. */
        boolean is(byte[] in, int from, int length, long keyHead) {
            return keyHead == head
                    && length == bytes.length
                    && (length <= 8 || Bytes.equal(in, from + 8, from + length, bytes, 8));
        }
    }
}
