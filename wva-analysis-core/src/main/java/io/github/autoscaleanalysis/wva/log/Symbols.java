package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that come again and again in a log, each made once. Holds a bounded number of them; what does not fit is
 * made anew each time. For one thread.
 */
final class Symbols {

    private static final int SLOTS = 8192;
    private static final int LONGEST = 200;

    private final @Nullable Symbol[] slots = new Symbol[SLOTS];

    /** The name that stands in these bytes of UTF-8. */
    Symbol of(byte[] in, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new Symbol(Arrays.copyOfRange(in, from, to));
        }
        long head = Bytes.head(in, from, length);
        int slot = slot(in, from, length);
        Symbol known = slots[slot];
        if (known != null
                && known.head == head
                && known.bytes.length == length
                && (length <= 8 || Bytes.equal(in, from + 8, to, known.bytes, 8))) {
            return known;
        }
        Symbol symbol = new Symbol(Arrays.copyOfRange(in, from, to));
        slots[slot] = symbol;
        return symbol;
    }

    /** The slot of some words. */
    private static int slot(byte[] in, int from, int length) {
        long hash = (Bytes.head(in, from, length) ^ length) * 0x9E3779B97F4A7C15L;
        for (int i = 8; i < length; i += 8) {
            int at = Math.min(i, length - 8); // the last eight bytes whole
            hash = (hash + Bytes.eight(in, from + at)) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> (64 - Integer.numberOfTrailingZeros(SLOTS))); // the highest bits depend on every byte
    }

    /** One name in every form that events need. */
    static final class Symbol {

        private final byte[] bytes;
        private final long head;
        private final Optional<String> text;
        private final Optional<VariantId> path;
        private final Optional<VariantId> server;
        private final Optional<ScalingAction> action;
        private final Optional<String> mode;

        private Symbol(byte[] bytes) {
            String name = new String(bytes, StandardCharsets.UTF_8);
            int slash = name.indexOf('/');
            int colon = name.lastIndexOf(':');
            this.bytes = bytes;
            this.head = Bytes.head(bytes, 0, bytes.length);
            this.text = Optional.of(name);
            this.path = slash < 0 ? variant("", name) : variant(name.substring(0, slash), name.substring(slash + 1));
            this.server = colon < 0 ? variant("", name) : variant(name.substring(colon + 1), name.substring(0, colon));
            this.action = name.isBlank() ? Optional.empty() : Optional.of(new ScalingAction(name));
            this.mode = Optional.of(name.toUpperCase(Locale.ROOT));
        }

        /** The name; never empty. */
        Optional<String> text() {
            return text;
        }

        /** The variant of {@code namespace/name} or the bare name; empty if it names none. */
        Optional<VariantId> path() {
            return path;
        }

        /** The variant of {@code name:namespace} or the bare name; empty if it names none. */
        Optional<VariantId> server() {
            return server;
        }

        /** The scaling action of this word; empty if it is blank. */
        Optional<ScalingAction> action() {
            return action;
        }

        /** The controller mode of this word, in upper case. */
        Optional<String> mode() {
            return mode;
        }

        private static Optional<VariantId> variant(String namespace, String name) {
            if (name.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(namespace.isBlank() ? VariantId.of(name) : VariantId.of(namespace, name));
        }
    }
}
