package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.PartyState;
import java.util.ArrayList;
import java.util.List;

/** Visitors who came by the same link and stay together in quick play. Owned by the lobby's thread. */
final class Party {
    private final String code;
    private final int number;
    private final List<LobbyVisitor> members = new ArrayList<>();

    /** @param number by which rooms know it, from 1; unique, and unlike the code no secret */
    Party(String code, int number) {
        this.code = code;
        this.number = number;
    }

    int number() {
        return number;
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
