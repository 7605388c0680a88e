package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is taken, Jackson takes too and reads the same. */
class JsonObjectTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int NESTING = 20;

    private final JsonObject object = new JsonObject(NESTING, 100);
    private int taken;

    private boolean takes(byte[] json, int from, int to) {
        return json[from] == '{' && object.scan(json, from, to) == to;
    }

    /** Looks at every field as both see it; a document that is refused proves nothing. */
    private void compare(byte[] json, int from, int to) {
        if (!takes(json, from, to)) {
            return;
        }
        taken++;
        String text = new String(json, from, to - from, StandardCharsets.UTF_8);
        JsonNode tree;
        try {
            tree = JACKSON.readTree(text);
        } catch (JacksonException e) {
            throw new AssertionError("taken, though Jackson refuses it: " + text, e);
        }
        assertSame(object.fields().whole(), tree, true, text);
    }

    private static void assertSame(ValueSource actual, JsonNode tree, boolean record, String text) {
        Set<String> names = Set.copyOf(tree.propertyNames());
        for (String name : names) {
            Key.Spelling key = Key.of(name).spellings()[0];
            Found one = new Found();
            Found other = new Found();
            ValueSource expected = new JsonTree(tree);
            assertThat(actual.find(key, one)).as(text).isEqualTo(expected.find(key, other));
            assertThat(one.kind).as(text).isEqualTo(other.kind);
            JsonNode value = tree.get(name);
            if (value.isString() || value.isIntegralNumber() || value.isBoolean()) {
                assertThat(string(one)).as(text).isEqualTo(string(other));
            }
            List<JsonNode> elements = value.isArray() && record
                    ? value.values().stream().filter(JsonNode::isObject).toList()
                    : List.of();
            Iterator<JsonNode> next = elements.iterator();
            actual.objects(key, element -> assertSame(element, next.next(), false, text));
            assertThat(next.hasNext()).as(text).isFalse();
        }
        assertThat(actual.find(Key.of("nobody's key").spellings()[0], new Found()))
                .isFalse();
    }

    private static String string(Found found) {
        return new String(found.bytes, found.from, found.to - found.from, StandardCharsets.UTF_8);
    }

    @Test
    void randomDocumentsAreReadAsJacksonReadsThem() {
        Random random = new Random(99);
        for (int i = 0; i < 20_000; i++) {
            byte[] json = ("x" + document(random, 0) + "x").getBytes(StandardCharsets.UTF_8);
            compare(json, 1, json.length - 1);
        }
        assertThat(taken).isGreaterThan(5_000); // many hold an escape in a key, which is refused
    }

    @Test
    void damagedDocumentsAreTakenOnlyIfJacksonTakesThem() {
        Random random = new Random(100);
        byte[] pieces = "{}[]\":,\\ \t0e.-ntfu\u0001\u00e9".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100_000; i++) {
            byte[] json = document(random, 0).getBytes(StandardCharsets.UTF_8);
            json[random.nextInt(json.length)] = pieces[random.nextInt(pieces.length)];
            String text = new String(json, StandardCharsets.UTF_8);
            boolean utf8 = !text.contains("\ufffd");
            assertThat(!utf8 && takes(json, 0, json.length)).as(text).isFalse();
            compare(json, 0, json.length);
        }
        assertThat(taken).isGreaterThan(2_000);
    }

    private static String document(Random random, int depth) {
        StringBuilder json = new StringBuilder("{").append(space(random));
        int fields = random.nextInt(6);
        for (int i = 0; i < fields; i++) {
            json.append(i == 0 ? "" : ",").append(space(random)).append('"');
            json.append(random.nextInt(60) == 0 ? "\\u006b" : "k")
                    .append(random.nextInt(4))
                    .append("é".repeat(i % 2));
            json.append('"').append(space(random)).append(':').append(space(random));
            json.append(value(random, depth + 1)).append(space(random));
        }
        return json.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 7 : 9)) {
            case 0 -> "true";
            case 1 -> "false";
            case 2 -> "null";
            case 3 -> Integer.toString(random.nextInt());
            case 4 -> random.nextInt(100) + "." + random.nextInt(100) + (random.nextBoolean() ? "e-3" : "E+2");
            case 5 -> "\"plain text of some length\"";
            case 6 ->
                "\"" + "\\n\\\"\\\\é→😀\\u00e9\\u20ac\\/".substring(0, new int[] {0, 2, 4, 6, 9, 15}[random.nextInt(6)])
                        + "\"";
            case 7 -> document(random, depth);
            default -> "[" + space(random) + value(random, depth + 1) + " , " + document(random, depth + 1) + "]";
        };
    }

    private static String space(Random random) {
        return new String[] {"", "", " ", "\t", " \r\t"}[random.nextInt(5)];
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "{",
                "{\"",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\" 1}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1]",
                "{\"a\":[}",
                "{\"a\":[1}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":{\"b\"}}",
                "{\"a\":{\"b\" 1}}",
                "{\"a\":{b:1}}",
                "{\"a\":{\"b\":1,}}",
                "{\"a\":{\"b\":1 \"c\":2}}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":.1}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":+1}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u\u0661\u0661\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":{",
                "{\"a\":{\"b",
                "{\"a\":{\"b\"",
                "{\"a\":{\"b\":",
                "{\"a\":{\"b\":1,",
                "{\"a\":[1,"
            })
    void whatIsNoJsonIsRefused(String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        assertThat(takes(json, 0, json.length)).isFalse();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "{\"\\u0061\":1}",
                "{\"é\\n\":1}",
                "{\"a\":\"\\ud83d\\ude00\"}",
                "{\"a\":\"\\udc00\"}",
                "{\"a\":{\"\\n\":1}}",
                "{\"a\":\n1}",
                "{\"a\":[1,\n2]}"
            })
    void escapedKeysSurrogatesAndLineFeedsAreLeftToThePlainReader(String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        assertThat(takes(json, 0, json.length)).isFalse();
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAndAllOthersTaken() {
        // RFC 3629, section 4: the first and last valid sequences of each length, and their invalid neighbours.
        int[][] valid = {
            {0xC2, 0x80},
            {0xDF, 0xBF},
            {0xE0, 0xA0, 0x80},
            {0xED, 0x9F, 0xBF},
            {0xEE, 0x80, 0x80},
            {0xEF, 0xBF, 0xBF},
            {0xF0, 0x90, 0x80, 0x80},
            {0xF4, 0x8F, 0xBF, 0xBF}
        };
        int[][] invalid = {
            {0x80},
            {0xBF},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xC2, 0x7F},
            {0xC2, 0xC0},
            {0xE0, 0x9F, 0x80},
            {0xED, 0xA0, 0x80},
            {0xE1, 0x80, 0x7F},
            {0xE1, 0x80},
            {0xF0, 0x8F, 0x80, 0x80},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xF1, 0x80, 0x80, 0x41},
            {0xFF}
        };
        for (int[] sequence : valid) {
            assertThat(takesString(sequence)).as("%x", sequence[0]).isTrue();
        }
        for (int[] sequence : invalid) {
            assertThat(takesString(sequence)).as("%x", sequence[0]).isFalse();
        }
    }

    private boolean takesString(int[] content) {
        byte[] json = new byte[8 + content.length];
        System.arraycopy("{\"a\":\"".getBytes(StandardCharsets.UTF_8), 0, json, 0, 6);
        for (int i = 0; i < content.length; i++) {
            json[6 + i] = (byte) content[i];
        }
        json[json.length - 2] = '"';
        json[json.length - 1] = '}';
        return takes(json, 0, json.length);
    }

    @Test
    void theLimitsHold() {
        assertThat(takesText("{\"a\":" + "[".repeat(NESTING - 1) + "]".repeat(NESTING - 1) + "}"))
                .isTrue();
        assertThat(takesText("{\"a\":" + "[".repeat(NESTING) + "]".repeat(NESTING) + "}"))
                .isFalse();
        assertThat(takesText("{\"a\":" + "1".repeat(99) + "}")).isTrue();
        assertThat(takesText("{\"a\":" + "1".repeat(101) + "}")).isFalse();
    }

    private boolean takesText(String text) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        return takes(json, 0, json.length);
    }

    @Test
    void twoEscapedTextsOfOneObjectDoNotShareTheirBytes() {
        assertThat(takesText("{\"a\":\"x\\ty\",\"b\":\"1\\n2\"}")).isTrue();
        Found a = new Found();
        Found b = new Found();

        assertThat(object.fields().whole().find(Key.of("a").spellings()[0], a)).isTrue();
        assertThat(object.fields().whole().find(Key.of("b").spellings()[0], b)).isTrue();
        assertThat(string(a)).isEqualTo("x\ty");
        assertThat(string(b)).isEqualTo("1\n2");
    }
}
