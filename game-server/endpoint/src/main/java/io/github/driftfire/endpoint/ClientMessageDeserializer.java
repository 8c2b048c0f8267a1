package io.github.driftfire.endpoint;

import io.github.driftfire.model.protocol.ClientMessage;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;
import jakarta.json.JsonObject;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Reads a {@link ClientMessage} and says which member is wrong. */
final class ClientMessageDeserializer implements JsonbDeserializer<ClientMessage> {
    private static final String WIDTH = "a whole number above 0";

    /** A text of any other type is a hello of the wrong type: that is the engine's to refuse. */
    @Override
    public ClientMessage deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonObject object = parser.getObject();
        JsonMembers hello = new JsonMembers(object, "A hello");
        String messageType = hello.text("type");
        return switch (messageType) {
            case ViewChange.TYPE ->
                new ViewChange(ViewChange.TYPE, new JsonMembers(object, "A view").number("width", WIDTH));
            case WatchChange.TYPE ->
                new WatchChange(WatchChange.TYPE, new JsonMembers(object, "A watch").number("player"));
            default ->
                new Hello(
                        messageType,
                        hello.text("name"),
                        hello.text("model"),
                        hello.textOrNull("resume"),
                        hello.numberOrNull("view", WIDTH),
                        hello.textOrNull("ticket"),
                        hello.textOrNull("device"),
                        hello.textOrNull("account"));
        };
    }
}
