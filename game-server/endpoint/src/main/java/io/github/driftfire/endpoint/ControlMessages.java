package io.github.driftfire.endpoint;

import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;

/** The control messages as JSON, by JSON-B: records there, texts here. Thread-safe; one is enough for an application. */
public final class ControlMessages {
    private static final String NOT_A_MESSAGE = "That text is no JSON object";

    private final Jsonb jsonb;

    public ControlMessages() {
        jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new HelloDeserializer()));
    }

    /** The client's only control message. Members that a hello does not have are ignored. */
    Hello hello(String text) throws BadTextException {
        Hello hello;
        try {
            hello = jsonb.fromJson(text, Hello.class);
        } catch (JsonbException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof HelloDeserializer.WrongMemberException wrong) {
                    throw new BadTextException(wrong.reason());
                }
            }
            throw new BadTextException(NOT_A_MESSAGE);
        }
        if (hello == null) {
            throw new BadTextException(NOT_A_MESSAGE);
        }
        return hello;
    }

    String text(Welcome welcome) {
        return jsonb.toJson(welcome);
    }

    String text(InactivityWarning warning) {
        return jsonb.toJson(warning);
    }

    /** The health report as it is served. */
    public String text(HealthReport report) {
        return jsonb.toJson(report);
    }

    public String text(PlayCheck check) {
        return jsonb.toJson(check);
    }
}
