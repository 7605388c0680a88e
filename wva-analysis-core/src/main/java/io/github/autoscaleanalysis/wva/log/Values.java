package io.github.autoscaleanalysis.wva.log;

import io.github.autoscaleanalysis.wva.event.ScalingAction;
import io.github.autoscaleanalysis.wva.event.VariantId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads values by key from the words of a message and, where they have none of a name, from the fields of its record. A
 * value that is not what is asked for is absent and noted in the message.
 */
final class Values {

    private static final OptionalInt[] SMALL_COUNTS = new OptionalInt[1025];
    private static final OptionalDouble[] SMALL_NUMBERS = new OptionalDouble[SMALL_COUNTS.length];
    private static final double FINEST = 1000;
    private static final OptionalDouble[] SHARES = new OptionalDouble[(int) FINEST]; // such as those of a KV cache

    static {
        for (int i = 0; i < SMALL_COUNTS.length; i++) {
            SMALL_COUNTS[i] = OptionalInt.of(i);
            SMALL_NUMBERS[i] = OptionalDouble.of(i);
        }
        for (int i = 0; i < SHARES.length; i++) {
            SHARES[i] = OptionalDouble.of(i / FINEST);
        }
    }

    private final Message message;
    private @Nullable Words words;
    private @Nullable ValueSource fields;
    private @Nullable Values element;
    private final Found found = new Found();
    private final Numbers numbers = new Numbers();

    Values(Message message) {
        this.message = message;
    }

    /** Takes other sources of values. */
    Values of(@Nullable Words newWords, @Nullable ValueSource newFields) {
        if (words != newWords) {
            words = newWords;
        }
        if (fields != newFields) {
            fields = newFields;
        }
        return this;
    }

    /** A name or a word; empty where there is none. */
    Optional<String> text(Key key) {
        Symbols.Symbol symbol = symbol(key);
        return symbol == null ? Optional.empty() : symbol.text();
    }

    /** The variant that stands as {@code namespace/name} or as a bare name. */
    Optional<VariantId> path(Key key) {
        Symbols.Symbol symbol = symbol(key);
        return symbol == null ? Optional.empty() : symbol.path();
    }

    /** The variant that stands as {@code name:namespace} or as a bare name. */
    Optional<VariantId> server(Key key) {
        Symbols.Symbol symbol = symbol(key);
        return symbol == null ? Optional.empty() : symbol.server();
    }

    /** A scaling action, known or not. */
    Optional<ScalingAction> action(Key key) {
        Symbols.Symbol symbol = symbol(key);
        return symbol == null ? Optional.empty() : symbol.action();
    }

    /** A controller mode in upper case. */
    Optional<String> mode(Key key) {
        Symbols.Symbol symbol = symbol(key);
        return symbol == null ? Optional.empty() : symbol.mode();
    }

    /** A finite number as Go prints it; a unit {@code ms} and a remark after a space are passed over. */
    OptionalDouble number(Key key) {
        double number = numberOrNaN(key);
        if (Double.isNaN(number)) {
            return OptionalDouble.empty();
        }
        return number < 1 ? share(number) : whole(number);
    }

    /** Numbers that come again and again share their object. */
    private static OptionalDouble whole(double number) {
        int whole = (int) number;
        boolean small = whole < SMALL_NUMBERS.length && whole == number;
        return small ? SMALL_NUMBERS[whole] : OptionalDouble.of(number);
    }

    private static OptionalDouble share(double number) {
        int nearest = (int) (number * FINEST + 0.5);
        boolean known = number >= 0 && nearest < SHARES.length && SHARES[nearest].getAsDouble() == number;
        return known ? SHARES[nearest] : OptionalDouble.of(number);
    }

    /** A whole number of things. */
    OptionalInt count(Key key) {
        double number = numberOrNaN(key);
        if (Double.isNaN(number)) {
            return OptionalInt.empty();
        }
        int count = (int) number;
        if (count != number) {
            bad(key);
            return OptionalInt.empty();
        }
        return count >= 0 && count < SMALL_COUNTS.length ? SMALL_COUNTS[count] : OptionalInt.of(count);
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> flag(Key key) {
        if (!find(key) || found.kind == Found.OTHER || found.from == found.to) {
            return Optional.empty();
        }
        String word = foundText();
        if (word.equals("true") || word.equals("false")) {
            return Optional.of(word.equals("true"));
        }
        bad(key);
        return Optional.empty();
    }

    /**
     * What a reader makes of the objects in an array of the record's fields, but for those of which it makes nothing. Of
     * an array that came before, word for word and with nothing wrong in it, the same list comes again.
     */
    <T> List<T> list(Key key, Memory<List<T>> memory, Function<Values, @Nullable T> reader) {
        ValueSource record = fields;
        if (record != null) {
            for (Key.Spelling spelling : key.spellings()) {
                if (record.find(spelling, found)) {
                    return list(record, spelling, memory, reader);
                }
            }
        }
        return List.of();
    }

    private <T> List<T> list(
            ValueSource record, Key.Spelling key, Memory<List<T>> memory, Function<Values, @Nullable T> reader) {
        byte[] in = found.bytes;
        int from = found.from;
        int to = found.to;
        Memory.Known<List<T>> known = to > from ? memory.recall(in, from, to) : null;
        if (known != null && known.meaning() != null) {
            return known.meaning();
        }
        int before = message.notes().size();
        List<T> read = new ArrayList<>(2);
        Values element = element();
        record.objects(key, object -> {
            T made = reader.apply(element.of(null, object));
            if (made != null) {
                read.add(made);
            }
        });
        List<T> list = List.copyOf(read);
        if (to > from && message.notes().size() == before) {
            memory.tell(in, from, to, list);
        }
        return list;
    }

    private Values element() {
        Values made = element;
        if (made == null) {
            made = new Values(message);
            element = made;
        }
        return made;
    }

    private Symbols.@Nullable Symbol symbol(Key key) {
        if (!find(key) || found.kind == Found.OTHER || found.from == found.to) {
            return null;
        }
        if (found.kind == Found.LITERAL) {
            bad(key);
            return null;
        }
        return message.symbols().of(found.bytes, found.from, found.to);
    }

    private double numberOrNaN(Key key) {
        if (!find(key) || found.kind == Found.OTHER || found.from == found.to) {
            return Double.NaN;
        }
        if (!Double.isNaN(found.number)) {
            return found.number;
        }
        byte[] in = found.bytes;
        int to = isDigit(in[found.to - 1]) ? found.to : withoutUnit(in, found.from, found.to);
        double number = numbers.parse(in, found.from, to);
        if (Double.isNaN(number) && !Numbers.isUndefined(in, found.from, to)) {
            bad(key);
        }
        return number;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int withoutUnit(byte[] in, int from, int to) {
        int end = from;
        while (end < to && in[end] != ' ') {
            end++;
        }
        return end - from > 2 && in[end - 2] == 'm' && in[end - 1] == 's' ? end - 2 : end;
    }

    private boolean find(Key key) {
        for (Key.Spelling spelling : key.spellings()) {
            if ((words != null && words.find(spelling, found)) || (fields != null && fields.find(spelling, found))) {
                return true;
            }
        }
        return false;
    }

    private void bad(Key key) {
        message.note(IssueReason.BAD_VALUE, key + " is '" + foundText() + "'");
    }

    private String foundText() {
        return new String(found.bytes, found.from, found.to - found.from, StandardCharsets.UTF_8);
    }
}
