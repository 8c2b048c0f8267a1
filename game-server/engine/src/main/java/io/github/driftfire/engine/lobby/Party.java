package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.PartyState;
import java.util.ArrayList;
import java.util.List;

/** Visitors who came by the same link and stay together in quick play. Owned by the lobby's thread. */
final class Party {
    private final String code;
    private final List<LobbyVisitor> members = new ArrayList<>();

    Party(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** In the order in which they came. */
    List<LobbyVisitor> members() {
        return members;
    }

    /** {@code false} if there are as many as may be. */
    boolean join(LobbyVisitor visitor) {
        if (members.size() >= LobbyProtocol.MAX_PARTY) {
            return false;
        }
        members.add(visitor);
        visitor.party(this);
        show();
        return true;
    }

    void leave(LobbyVisitor visitor) {
        if (members.remove(visitor)) {
            visitor.party(null);
            visitor.clear(Slot.PARTY);
            show();
        }
    }

    /** Sends the names to the members. */
    void show() {
        PartyState state =
                PartyState.of(code, members.stream().map(LobbyVisitor::name).toList());
        members.forEach(member -> member.show(Slot.PARTY, state));
    }
}
