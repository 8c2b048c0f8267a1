package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;

/** What a visitor does next. Owned by the loop's thread. */
interface VisitPlan {
    /** The visitor is in the lobby. */
    void entered(Visitor visitor);

    /** A place is kept for it, which it takes now. */
    void ticket(Visitor visitor, RoomTicket ticket);

    /** It has its place. */
    void seated(Visitor visitor);

    void refused(Visitor visitor, Refused refused);

    /** One of its connections has ended, and the swarm did not want that. */
    void lost(Visitor visitor);
}
