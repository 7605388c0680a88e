package io.github.autoscaleanalysis.wva.report;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the fields of a JSON object one after the other; what is absent is left out or null, as asked. */
final class Fields {

    /** What becomes of an absent value. */
    enum Absent {
        LEFT_OUT,
        NULL
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final ObjectWriteContext PRETTY = pretty(new DefaultIndenter("  ", "\n"));

    private static final ObjectWriteContext PRETTY_WITHIN_AN_OBJECT = pretty(new DefaultIndenter("  ", "\n") {
        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            super.writeIndentation(json, level + 1);
        }
    });

    private final JsonGenerator json;
    private final Absent absent;

    private Fields(JsonGenerator json, Absent absent) {
        this.json = json;
        this.absent = absent;
    }

    /** An object on one line. */
    static String onOneLine(Absent absent, Consumer<Fields> content) {
        return write(ObjectWriteContext.empty(), absent, content, "");
    }

    /** An object on indented lines. */
    static String indented(Absent absent, Consumer<Fields> content) {
        return write(PRETTY, absent, content, "\n");
    }

    /** The value of a field of an object on indented lines, to be put there by {@link #written}. */
    static String indentedWithin(Absent absent, Consumer<Fields> content) {
        return write(PRETTY_WITHIN_AN_OBJECT, absent, content, "");
    }

    private static ObjectWriteContext pretty(DefaultIndenter indenter) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
            }
        };
    }

    private static String write(ObjectWriteContext context, Absent absent, Consumer<Fields> content, String end) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(context, text)) {
            json.writeStartObject();
            content.accept(new Fields(json, absent));
            json.writeEndObject();
        }
        return text.append(end).toString();
    }

    Fields text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    Fields text(String name, Optional<?> value) {
        return value.isPresent() ? text(name, value.get().toString()) : absent(name);
    }

    Fields number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    Fields number(String name, OptionalInt value) {
        return value.isPresent() ? number(name, value.getAsInt()) : absent(name);
    }

    Fields number(String name, OptionalDouble value) {
        return value.isPresent() ? number(name, value.getAsDouble()) : absent(name);
    }

    Fields number(String name, double value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    Fields seconds(String name, Duration value) {
        return number(name, Times.seconds(value));
    }

    Fields seconds(String name, Optional<Duration> value) {
        return value.isPresent() ? seconds(name, value.get()) : absent(name);
    }

    /** An instant at full precision, ISO-8601 in UTC. */
    Fields time(String name, Instant value) {
        return text(name, DateTimeFormatter.ISO_INSTANT.format(value));
    }

    Fields counts(String name, Map<?, Long> counts) {
        return object(name, fields -> counts.forEach((key, count) -> fields.number(key.toString(), count)));
    }

    Fields texts(String name, Collection<?> values) {
        json.writeArrayPropertyStart(name);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
        return this;
    }

    /** What is not there at all. */
    Fields none(String name) {
        return absent(name);
    }

    Fields flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    Fields flag(String name, Optional<Boolean> value) {
        return value.isPresent() ? flag(name, value.get()) : absent(name);
    }

    Fields object(String name, Consumer<Fields> content) {
        json.writeName(name);
        return object(content);
    }

    /** An object that has been written already. */
    Fields written(String name, String object) {
        json.writeName(name);
        json.writeRawValue(object);
        return this;
    }

    <T> Fields optional(String name, Optional<T> value, BiConsumer<Fields, T> content) {
        return value.isPresent() ? object(name, fields -> content.accept(fields, value.get())) : absent(name);
    }

    <T> Fields objects(String name, Iterable<T> values, BiConsumer<Fields, T> content) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            object(fields -> content.accept(fields, value));
        }
        json.writeEndArray();
        return this;
    }

    private Fields object(Consumer<Fields> content) {
        json.writeStartObject();
        content.accept(this);
        json.writeEndObject();
        return this;
    }

    private Fields absent(String name) {
        if (absent == Absent.NULL) {
            json.writeNullProperty(name);
        }
        return this;
    }
}
