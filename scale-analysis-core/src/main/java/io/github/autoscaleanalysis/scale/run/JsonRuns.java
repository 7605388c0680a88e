package io.github.autoscaleanalysis.scale.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into runs. One reader reads one source. */
final class JsonRuns {

    /** NaN and Infinity are let in so that they are an issue of one run instead of the end of the file. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String RESULTS = "results";
    private static final String SHAPES =
            "expected an array of runs or an object with an array \"" + RESULTS + "\", found ";

    private final String source;

    JsonRuns(String source) {
        this.source = source;
    }

    ScaleRuns read(InputStream json) throws IOException {
        List<ScaleRun> runs = new ArrayList<>();
        List<RunIssue> issues = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(tree(json))) {
            index++;
            RunReader reader = new RunReader(source, index, OptionalInt.empty(), issues);
            if (element.isObject()) {
                runs.add(reader.read(new JsonFields(element)));
            } else {
                reader.refuse("is no object but " + JsonFields.kind(element));
            }
        }
        return new ScaleRuns(source, runs, issues);
    }

    private JsonNode tree(InputStream json) throws IOException {
        try {
            return JSON.readTree(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
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
            return JsonFields.kind(root);
        }
        return results.isMissingNode() ? "an object without it" : "an object where it is " + JsonFields.kind(results);
    }
}
