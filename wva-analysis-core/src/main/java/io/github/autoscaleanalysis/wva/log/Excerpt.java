package io.github.autoscaleanalysis.wva.log;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a line begins, readable on a terminal. */
final class Excerpt {

    /** The most bytes of a line that are shown. */
    static final int BYTES = 160;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private Excerpt() {}

    static String of(byte[] in, int from, int to) {
        String text = new String(in, from, Math.min(BYTES, to - from), StandardCharsets.UTF_8);
        return CONTROLS.matcher(text).replaceAll(" ") + (to - from > BYTES ? "…" : "");
    }
}
