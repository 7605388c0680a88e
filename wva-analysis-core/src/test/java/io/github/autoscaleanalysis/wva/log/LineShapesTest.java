package io.github.autoscaleanalysis.wva.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are found to have the shape of earlier ones; that they mean the same either way is for {@link WaysTest}. */
class LineShapesTest {

    private static final String TIME = "2026-05-02T08:15:30Z";
    private static final String DECISION = "\tINFO\tsaturation/engine.go:1621\tProcessing decision for VA\t";

    private final ReadSettings settings = ReadSettings.withDefaults();
    private final FastDecoder decoder = new FastDecoder(settings);
    private final Message message = new Message("log", new Symbols());
    private final LineShapes shapes = new LineShapes(settings.maxNumberLength());

    private void tell(String record) {
        byte[] line = (TIME + record).getBytes(StandardCharsets.UTF_8);
        assertThat(decoder.decode(line, 0, line.length, message)).isTrue();
        shapes.tell(message, Openings.ALL.of(message), decoder.fields(), TIME.length(), line.length);
    }

    private boolean isKnown(String record) {
        byte[] line = (record + "\nnext line").getBytes(StandardCharsets.UTF_8);
        boolean known = shapes.likely(line, 0, line.length) != null && shapes.of(line, 0, line.length) != null;
        if (known) {
            assertThat(shapes.lineEnd()).isEqualTo(line.length - "\nnext line".length());
        }
        return known;
    }

    private static String decision(String variant, String replicas) {
        return DECISION + "{\"variant\": " + variant + ", \"action\": \"no-change\", \"current\": " + replicas + "}";
    }

    @Test
    void aShapeIsKnownWhenItCameTwiceWithAnyValues() {
        tell(decision("\"a\"", "1"));
        assertThat(isKnown(decision("\"a\"", "1"))).isFalse();

        tell(decision("\"another\"", "23.5"));
        assertThat(isKnown(decision("\"a third → one\"", "-17e-3"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null", "\"1\"", "01", "1.", "-", "+1", "[1]", "", "1 "})
    void whatIsNoNumberWhereOneStoodIsAnotherShape(String value) {
        tell(decision("\"a\"", "1"));
        tell(decision("\"b\"", "2"));

        assertThat(isKnown(decision("\"a\"", value))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"a\\\\b\"", "\"a", "a\"", "\"\u0001\"", "{}"})
    void whatIsNoPlainTextWhereOneStoodIsAnotherShape(String value) {
        tell(decision("\"a\"", "1"));
        tell(decision("\"b\"", "2"));

        assertThat(isKnown(decision(value, "1"))).isFalse();
    }

    @Test
    void aLineThatGoesOnOrEndsEarlierHasAnotherShape() {
        tell(decision("\"a\"", "1"));
        tell(decision("\"b\"", "2"));

        String line = decision("\"a\"", "1");
        assertThat(isKnown(line)).isTrue();
        assertThat(isKnown(line + " ")).isFalse();
        for (int length = 0; length < line.length(); length++) {
            assertThat(isKnown(line.substring(0, length))).as("%d", length).isFalse();
        }
    }

    @Test
    void aLineAtTheEndOfWhatIsThereIsNotTaken() {
        tell(decision("\"a\"", "1"));
        tell(decision("\"b\"", "2"));
        byte[] line = (decision("\"a\"", "12345678901") + "\n").getBytes(StandardCharsets.UTF_8);

        for (int end = 0; end < line.length; end++) {
            assertThat(shapes.likely(line, 0, end) != null && shapes.of(line, 0, end) != null)
                    .as("%d", end)
                    .isFalse();
        }
        assertThat(shapes.likely(line, 0, line.length)).isNotNull();
        assertThat(shapes.of(line, 0, line.length)).isNotNull();
    }

    @Test
    void someShapesOfOneOpeningAreKnownAtATimeAndOneMoreCostsTheOthersNothing() {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < 30; i++) {
            lines.add(DECISION + "{\"current\": [1" + ", 1".repeat(i) + "]}");
        }
        for (String line : lines) {
            tell(line);
            tell(line);
        }

        assertThat(lines.stream().filter(this::isKnown)).hasSize(8);
        assertThat(isKnown(lines.get(lines.size() - 1))).isTrue();
    }

    @Test
    void whatIsLongOrHasManyFieldsOrAnEscapedMessageIsReadAnewEachTime() {
        String many = DECISION + "{\"a\": [1" + ", 1".repeat(300) + "]}";
        String longer = DECISION + "{\"a\": \"" + "x".repeat(5000) + "\"}";
        String escaped = "\",\"caller\":\"saturation/engine.go:1621\",\"msg\":\"Queue\\tmetric\",\"queueLength\":1}";
        for (int i = 0; i < 3; i++) {
            tell(many);
            tell(longer);
            byte[] line = ("{\"level\":\"INFO\",\"ts\":\"" + TIME + escaped).getBytes(StandardCharsets.UTF_8);
            assertThat(decoder.decode(line, 0, line.length, message)).isTrue();
            shapes.tell(message, null, decoder.fields(), line.length - escaped.length(), line.length);
        }

        assertThat(isKnown(many)).isFalse();
        assertThat(isKnown(longer)).isFalse();
        assertThat(isKnown(escaped)).isFalse();
    }
}
