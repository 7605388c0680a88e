package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into runs. One reader reads one source. */
final class RunsReader {

    private static final String RESULTS = "results";
    private static final String SHAPES =
            "expected an array of runs or an object with an array \"" + RESULTS + "\", found ";

    /** NaN and Infinity are let in so that they are an issue of one run instead of the end of the file. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String source;
    private final List<ScaleRun> runs = new ArrayList<>();
    private final List<RunIssue> issues = new ArrayList<>();

    RunsReader(String source) {
        this.source = source;
    }

    ScaleRuns read(InputStream json) throws IOException {
        int index = 0;
        for (JsonNode element : elements(tree(json))) {
            index++;
            RunReader reader = new RunReader(source, index, issues);
            reader.read(element).ifPresent(runs::add);
        }
        return new ScaleRuns(source, runs, issues);
    }

    private JsonNode tree(InputStream json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JacksonIOException e) {
            throw new IOException(source + ": " + e.getOriginalMessage(), e);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private RunsFormatException unreadable(JacksonException e) {
        String reason = "no JSON: " + e.getOriginalMessage().replaceAll("\\s+", " ");
        TokenStreamLocation at = e.getLocation();
        RunsFormatException unreadable = at == null || at.getLineNr() < 1
                ? new RunsFormatException(source, reason)
                : new RunsFormatException(source, at.getLineNr(), at.getColumnNr(), reason);
        unreadable.initCause(e);
        return unreadable;
    }

    private JsonNode elements(JsonNode root) {
        if (root.isArray()) {
            return root;
        }
        JsonNode results = root.path(RESULTS);
        if (results.isArray()) {
            return results;
        }
        throw new RunsFormatException(source, SHAPES + described(root, results));
    }

    private static String described(JsonNode root, JsonNode results) {
        if (root.isMissingNode()) {
            return "nothing";
        }
        if (!root.isObject()) {
            return RunReader.kind(root);
        }
        return results.isMissingNode() ? "an object without it" : "an object where it is " + RunReader.kind(results);
    }
}
