package io.github.autoscaleanalysis.wva.log;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"level":"INFO","ts":"2025-11-26T12:00:00.123Z","msg":"…", …fields}}. */
final class JsonEncoding implements Encoding {

    static final int MAX_NESTING = 100;
    static final int MAX_NUMBER_LENGTH = 400;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public boolean recognises(String line) {
        return line.startsWith("{");
    }

    @Override
    public LogRecord decode(String line) throws UnreadableLine {
        JsonNode object = parse(line);
        return new LogRecord(
                Timestamps.parse(object.path("ts")), object.path("msg").asString(""), object);
    }

    private static JsonNode parse(String line) throws UnreadableLine {
        try {
            return JSON.readTree(line);
        } catch (StreamConstraintsException e) {
            throw new UnreadableLine(IssueReason.TOO_COMPLEX, e.getOriginalMessage());
        } catch (JacksonException e) {
            throw new UnreadableLine(IssueReason.BROKEN_RECORD, e.getOriginalMessage());
        }
    }
}
