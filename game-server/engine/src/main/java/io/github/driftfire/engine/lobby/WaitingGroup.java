package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.lobby.LobbyOutbox.Slot;
import io.github.driftfire.model.lobby.QueuePosition;
import java.util.ArrayList;
import java.util.List;

/** Visitors who want places in one room of a mode: one, or those of a party. Owned by the lobby's thread. */
final class WaitingGroup {
    private final ModeRooms mode;
    private final List<LobbyVisitor> visitors;
    private int position;

    WaitingGroup(ModeRooms mode, List<LobbyVisitor> visitors) {
        this.mode = mode;
        this.visitors = new ArrayList<>(visitors);
        visitors.forEach(visitor -> visitor.group(this));
    }

    ModeRooms mode() {
        return mode;
    }

    /** Of those, who have not left. */
    List<LobbyVisitor> visitors() {
        return visitors;
    }

    /** A visitor does not wait any more. The others do. */
    void leave(LobbyVisitor visitor) {
        visitors.remove(visitor);
        visitor.group(null);
        visitor.clear(Slot.QUEUED);
        if (visitors.isEmpty()) {
            mode.queue().remove(this);
        }
    }

    /** None of them waits any more. */
    void end() {
        for (LobbyVisitor visitor : List.copyOf(visitors)) {
            leave(visitor);
        }
    }

    /** @param now from 1 */
    void show(int now) {
        if (now != position) {
            position = now;
            QueuePosition state = QueuePosition.of(mode.name(), now);
            visitors.forEach(visitor -> visitor.show(Slot.QUEUED, state));
        }
    }
}
