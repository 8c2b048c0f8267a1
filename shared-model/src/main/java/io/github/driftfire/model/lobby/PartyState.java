package io.github.driftfire.model.lobby;

import java.util.List;

/**
 * The party of the visitor; sent when it has changed.
 *
 * @param type always {@link #TYPE}
 * @param code as it was given
 * @param members their names, in the order in which they came
 */
public record PartyState(String type, String code, List<String> members) implements LobbyServerMessage {
    public static final String TYPE = "party";

    public static PartyState of(String code, List<String> members) {
        return new PartyState(TYPE, code, members);
    }
}
