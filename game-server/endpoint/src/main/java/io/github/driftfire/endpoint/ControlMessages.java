package io.github.driftfire.endpoint;

import io.github.driftfire.model.protocol.ClientMessage;
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
        jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new ClientMessageDeserializer()));
    }

    /** The client's control message. Members that it does not have are ignored. */
    ClientMessage read(String text) throws BadTextException {
        return read(jsonb, text, ClientMessage.class);
    }

    /** A client's message, of which a deserializer of ours says what is wrong. */
    static <T> T read(Jsonb jsonb, String text, Class<T> type) throws BadTextException {
        T message;
        try {
            message = jsonb.fromJson(text, type);
        } catch (JsonbException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof WrongMemberException wrong) {
                    throw new BadTextException(wrong.reason());
                }
            }
            throw new BadTextException(NOT_A_MESSAGE);
        }
        if (message == null) {
            throw new BadTextException(NOT_A_MESSAGE);
        }
        return message;
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

    public String text(ServerState state) {
        return jsonb.toJson(state);
    }

    public String text(AccountName name) {
        return jsonb.toJson(name);
    }

    public String text(BoardList boards) {
        return jsonb.toJson(boards);
    }

    public String text(BoardPage page) {
        return jsonb.toJson(page);
    }

    public String text(PlayerReport report) {
        return jsonb.toJson(report);
    }

    public String text(HistoryPage page) {
        return jsonb.toJson(page);
    }

    public String text(Visit visit) {
        return jsonb.toJson(visit);
    }

    public String text(PersonalDataReport report) {
        return jsonb.toJson(report);
    }

    public String text(Deletion deletion) {
        return jsonb.toJson(deletion);
    }

    public String text(PlayCheck check) {
        return jsonb.toJson(check);
    }
}
