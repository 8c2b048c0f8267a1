package io.github.driftfire.endpoint;

import io.github.driftfire.model.lobby.LobbyClientMessage;
import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import org.jspecify.annotations.Nullable;

/** The lobby's messages as JSON, by JSON-B. Thread-safe; one is enough for an application. */
final class LobbyMessages {
    private final Jsonb jsonb =
            JsonbBuilder.create(new JsonbConfig().withDeserializers(new LobbyMessageDeserializer()));
    private volatile @Nullable ListText latest;

    /** A list goes to all visitors: its text is made once. */
    private static final class ListText {
        private final LobbyList list;
        private final String text;

        ListText(LobbyList list, String text) {
            this.list = list;
            this.text = text;
        }
    }

    /** A visitor's message. Members that it does not have are ignored. */
    LobbyClientMessage read(String text) throws BadTextException {
        return ControlMessages.read(jsonb, text, LobbyClientMessage.class);
    }

    /** A list is known by its identity: what a record generates to compare would keep an undeployed application's class loader on JDK 17. */
    @SuppressWarnings("ReferenceEquality")
    String text(LobbyServerMessage message) {
        if (!(message instanceof LobbyList list)) {
            return jsonb.toJson(message);
        }
        ListText known = latest;
        if (known == null || known.list != list) {
            known = new ListText(list, jsonb.toJson(list));
            latest = known;
        }
        return known.text;
    }
}
