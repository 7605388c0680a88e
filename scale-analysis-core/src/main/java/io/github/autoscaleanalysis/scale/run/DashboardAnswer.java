package io.github.autoscaleanalysis.scale.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Reads an answer of status 200 into runs. */
final class DashboardAnswer {

    private static final String AS_IT_IS = "identity";
    private static final Pattern MEDIA_TYPE = Pattern.compile("([\\w.+-]+/[\\w.+-]+).*");

    private final String source;
    private final FetchFailures failures;

    DashboardAnswer(String source, FetchFailures failures) {
        this.source = source;
        this.failures = failures;
    }

    ScaleRuns runs(HttpResponse<byte[]> answer) throws DashboardException {
        int status = answer.statusCode();
        String encoding = answer.headers().firstValue("Content-Encoding").orElse(AS_IT_IS);
        if (!encoding.equalsIgnoreCase(AS_IT_IS)) {
            throw failures.of(DashboardFailure.ENCODED, status, "it came encoded, which was not asked for");
        }
        try {
            return new JsonRuns(source).read(new ByteArrayInputStream(answer.body()));
        } catch (RunsFormatException e) {
            throw failures.of(DashboardFailure.MALFORMED, status, inOwnWords(e) + mediaType(answer));
        } catch (IOException e) { // bytes that are no characters
            throw failures.of(DashboardFailure.MALFORMED, status, "no JSON" + mediaType(answer));
        }
    }

    /** The parser's words would quote the answer, and the answer may echo the token. */
    private static String inOwnWords(RunsFormatException e) {
        if (e.getCause() == null) {
            return e.reason();
        }
        return e.line().isEmpty()
                ? "no JSON"
                : "no JSON, found at line " + e.line().getAsInt() + ", column "
                        + e.column().getAsInt();
    }

    private static String mediaType(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return MEDIA_TYPE.matcher(type).matches() ? "; it came as " + type.replaceFirst("[;\\s].*", "") : "";
    }
}
