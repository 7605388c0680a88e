package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the input of a failing check small before it is shown. */
final class Shrinking {

    private Shrinking() {}

    /** Checks a log; if the check fails, fails with the smallest log found for which it does. */
    static void check(String origin, byte[] log, Consumer<byte[]> check) {
        Throwable failure = failureOf(log, check);
        if (failure == null) {
            return;
        }
        byte[] smallest = shrink(log, check);
        Throwable last = failureOf(smallest, check);
        fail(
                origin + ": fails with " + smallest.length + " bytes: " + escaped(smallest) + "\n"
                        + (last == null ? failure : last).getMessage(),
                last == null ? failure : last);
    }

    /** What the check has to say against a log. */
    private static @Nullable Throwable failureOf(byte[] log, Consumer<byte[]> check) {
        try {
            check.accept(log);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    private static byte[] shrink(byte[] log, Consumer<byte[]> check) {
        byte[] smallest = log;
        for (byte[] line : ReaderInvariants.physicalLines(log)) {
            if (line.length < smallest.length && failureOf(line, check) != null) {
                smallest = line;
            }
        }
        int size = Math.max(1, smallest.length / 2);
        while (true) {
            byte[] before = smallest;
            int from = 0;
            while (from + size <= smallest.length) {
                byte[] shorter = without(smallest, from, size);
                if (failureOf(shorter, check) != null) {
                    smallest = shorter;
                } else {
                    from += size;
                }
            }
            if (size > 1) {
                size /= 2;
            } else if (smallest.length == before.length) {
                return smallest;
            }
        }
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, from + length, shorter, from, bytes.length - from - length);
        return shorter;
    }

    /** The bytes as a Java string literal of ISO-8859-1. */
    static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
