package io.github.driftfire.engine.sessions;

import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The sessions without a seat: no hello has arrived yet. Owned by the room's thread. */
public final class PendingSessions {
    /** Most sessions that are given to the room in one tick: creating a seat is the most expensive allocation of a tick. */
    static final int MAX_JOINS = 64;

    private final SessionRegistry sessions;
    private final List<Session> waiting = new ArrayList<>();

    public PendingSessions(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    /**
     * Passes on the sessions whose hello has arrived, in the order of their arrival, and closes those whose hello is too late.
     *
     * @param join must not throw
     */
    public void receive(long nowNanos, Consumer<Session> join) {
        for (Session session = sessions.poll(); session != null; session = sessions.poll()) {
            waiting.add(session);
        }
        int joins = 0;
        int kept = 0;
        for (int i = 0; i < waiting.size(); i++) {
            Session session = waiting.get(i);
            if (session.missedHelloDeadline(nowNanos)) {
                session.reject(CloseCode.HELLO_TIMEOUT, CloseCode.HELLO_TIMEOUT.reason());
            }
            if (session.isClosed()) {
                continue;
            }
            if (session.hello() != null && joins < MAX_JOINS) {
                joins++;
                join.accept(session);
            } else {
                waiting.set(kept++, session);
            }
        }
        for (int last = waiting.size() - 1; last >= kept; last--) {
            waiting.remove(last);
        }
    }
}
