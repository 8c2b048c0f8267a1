package io.github.driftfire.endpoint;

import io.github.driftfire.model.protocol.ClientMessage;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link ClientMessage} and says which member is wrong. JSON-B alone makes a text of any number and null of anything that is
 * missing.
 */
final class ClientMessageDeserializer implements JsonbDeserializer<ClientMessage> {
    /** A text of any other type is a hello of the wrong type: that is the engine's to refuse. */
    @Override
    public ClientMessage deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonObject object = parser.getObject();
        String messageType = required(object, "type");
        return switch (messageType) {
            case ViewChange.TYPE -> viewChange(object);
            case WatchChange.TYPE -> watchChange(object);
            default -> hello(object, messageType);
        };
    }

    private static Hello hello(JsonObject object, String messageType) {
        return new Hello(
                messageType,
                required(object, "name"),
                required(object, "model"),
                text(object, "resume"),
                number(object, "view", "A hello's 'view' is a whole number above 0"),
                text(object, "ticket"));
    }

    private static ViewChange viewChange(JsonObject object) {
        Integer width = number(object, "width", "A view's 'width' is a whole number above 0");
        if (width == null) {
            throw new WrongMemberException("A view needs 'width'");
        }
        return new ViewChange(ViewChange.TYPE, width);
    }

    private static WatchChange watchChange(JsonObject object) {
        Integer player = number(object, "player", "A watch's 'player' is a whole number");
        if (player == null) {
            throw new WrongMemberException("A watch needs 'player'");
        }
        return new WatchChange(WatchChange.TYPE, player);
    }

    private static String required(JsonObject object, String member) {
        String text = text(object, member);
        if (text == null) {
            throw new WrongMemberException("A hello needs '" + member + "'");
        }
        return text;
    }

    private static @Nullable String text(JsonObject object, String member) {
        JsonValue value = present(object, member);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new WrongMemberException("A hello's '" + member + "' is a text");
    }

    /** A number of any size may be written; one that is no {@code int} is refused before it is expanded. */
    private static @Nullable Integer number(JsonObject object, String member, String otherwise) {
        JsonValue value = present(object, member);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                // Answered below, like what is no number.
            }
        }
        throw new WrongMemberException(otherwise);
    }

    private static @Nullable JsonValue present(JsonObject object, String member) {
        JsonValue value = object.get(member);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }
}
