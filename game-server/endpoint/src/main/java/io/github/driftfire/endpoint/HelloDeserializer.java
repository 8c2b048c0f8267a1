package io.github.driftfire.endpoint;

import io.github.driftfire.model.protocol.Hello;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Hello} and says which member is wrong. JSON-B alone makes a text of any number and null of anything that is
 * missing.
 */
final class HelloDeserializer implements JsonbDeserializer<Hello> {
    /** A member that is missing or not a text. */
    static final class WrongMemberException extends JsonbException {
        private static final long serialVersionUID = 1;

        private final String reason;

        private WrongMemberException(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    @Override
    public Hello deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonObject object = parser.getObject();
        return new Hello(
                required(object, "type"),
                required(object, "name"),
                required(object, "model"),
                optional(object, "resume"));
    }

    private static String required(JsonObject object, String member) {
        String text = optional(object, member);
        if (text == null) {
            throw new WrongMemberException("A hello needs '" + member + "'");
        }
        return text;
    }

    private static @Nullable String optional(JsonObject object, String member) {
        JsonValue value = object.get(member);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new WrongMemberException("A hello's '" + member + "' is a text");
    }
}
