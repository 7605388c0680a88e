package io.github.autoscaleanalysis.scale.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bearer token that a dashboard asks for. It can be put in but not be got out: there is no accessor, {@link #toString}
 * hides it, and it is not serializable.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class DashboardToken {

    private static final String HIDDEN = "***";

    private final String token;
    private final Pattern pattern;

    private DashboardToken(String token) {
        this.token = token;
        this.pattern = Pattern.compile(Pattern.quote(token), Pattern.CASE_INSENSITIVE); // hosts come in lower case
    }

    /**
     * A token.
     *
     * @param token the text after {@code Bearer}
     * @return the token
     * @throws IllegalArgumentException if it is empty or holds anything but visible ASCII characters, blanks and line
     *     ends among them; the message does not show it
     */
    public static DashboardToken of(String token) {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("the token is empty");
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        "the token's character " + (i + 1) + " of " + token.length() + " is no visible ASCII");
            }
        }
        return new DashboardToken(token);
    }

    /** The value of the Authorization header. */
    String authorization() {
        return "Bearer " + token;
    }

    /** The text with the token, should it be in there, hidden. */
    String hideIn(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN));
    }

    /** Whether an exception, or one that it names, says the token. */
    boolean isIn(Throwable exception) {
        if (pattern.matcher(exception.toString()).find()) {
            return true;
        }
        for (Throwable suppressed : exception.getSuppressed()) {
            if (isIn(suppressed)) {
                return true;
            }
        }
        Throwable cause = exception.getCause();
        return cause != null && isIn(cause);
    }

    /** {@return always the same text, without the token} */
    @Override
    public String toString() {
        return "DashboardToken[" + HIDDEN + "]";
    }
}
