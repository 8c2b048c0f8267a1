package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one visitor, one message at a time. Of what describes a state only the latest waits, so that a slow visitor misses
 * what is out of date; answers wait in order, {@value #MAX_ANSWERS} at most.
 *
 * <p>Thread-safe. Calls the connection without holding a lock.
 */
final class LobbyOutbox implements Connection.Sent {
    static final int MAX_ANSWERS = 16;

    /** What describes a state, in the order of sending. Answers come after the party. */
    enum Slot {
        PRIVATE,
        PARTY,
        QUEUED,
        LIST
    }

    private final LobbyConnection connection;
    private final @Nullable LobbyServerMessage[] slots = new LobbyServerMessage[Slot.values().length];
    private final Queue<LobbyServerMessage> answers = new ArrayDeque<>();
    private boolean sending;
    private boolean broken;
    private int unanswered;

    LobbyOutbox(LobbyConnection connection) {
        this.connection = connection;
    }

    /** Sends a message after all that wait. {@code false} if too many wait. */
    boolean answer(LobbyServerMessage message) {
        synchronized (this) {
            if (answers.size() >= MAX_ANSWERS) {
                return false;
            }
            answers.add(message);
        }
        drain();
        return true;
    }

    /** Sends a state; of two that wait in a slot, the later. */
    void show(Slot slot, LobbyServerMessage state) {
        synchronized (this) {
            slots[slot.ordinal()] = state;
        }
        drain();
    }

    /** What waits in a slot holds no more. */
    synchronized void clear(Slot slot) {
        slots[slot.ordinal()] = null;
    }

    /** To be called once a second: the number of calls in a row that saw the same send on its way, without end after one that failed. */
    synchronized int stalledSeconds() {
        unanswered = sending ? unanswered + 1 : 0;
        return broken ? Integer.MAX_VALUE : unanswered;
    }

    @Override
    public void sent(boolean ok) {
        synchronized (this) {
            sending = false;
            unanswered = 0;
            broken |= !ok;
        }
        drain();
    }

    private void drain() {
        LobbyServerMessage next = take();
        while (next != null) {
            connection.send(next, this);
            next = take();
        }
    }

    private synchronized @Nullable LobbyServerMessage take() {
        if (sending || broken) {
            return null;
        }
        LobbyServerMessage next = take(Slot.PRIVATE);
        next = next == null ? take(Slot.PARTY) : next;
        next = next == null ? answers.poll() : next;
        next = next == null ? take(Slot.QUEUED) : next;
        next = next == null ? take(Slot.LIST) : next;
        sending = next != null;
        return next;
    }

    private @Nullable LobbyServerMessage take(Slot slot) {
        LobbyServerMessage state = slots[slot.ordinal()];
        slots[slot.ordinal()] = null;
        return state;
    }
}
