package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.JoinPublicRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;

/** A visitor who takes a place by quick play, or watches the room that the swarm was given, and stays. Owned by the loop's thread. */
final class StayingVisit implements VisitPlan {
    private static final long RETRY_NANOS = 1_000_000_000L;

    private final SwarmContext context;
    private int stays;

    StayingVisit(SwarmContext context) {
        this.context = context;
    }

    @Override
    public void entered(Visitor visitor) {
        String room = context.settings().server().room();
        String mode = context.settings().visits().mode();
        if (visitor.watches()) {
            visitor.ask(WatchRoom.of(room, null));
        } else if (mode != null) {
            visitor.ask(QuickPlay.of(mode));
        } else {
            visitor.ask(JoinPublicRoom.of(room));
        }
    }

    @Override
    public void ticket(Visitor visitor, RoomTicket ticket) {}

    @Override
    public void seated(Visitor visitor) {
        double staySeconds = context.settings().visits().staySeconds();
        if (staySeconds > 0) {
            // From half the time to one and a half: not all at once.
            double share = 0.5 + (stays++ * 7 % 16) / 15.0;
            context.timers().in((long) (staySeconds * share * 1e9), () -> {
                if (visitor.isSeated()) {
                    again(visitor);
                }
            });
        }
    }

    @Override
    public void refused(Visitor visitor, Refused refused) {
        context.timers().in(RETRY_NANOS, () -> {
            if (!visitor.isSeated() && visitor.isInLobby()) {
                entered(visitor);
            }
        });
    }

    @Override
    public void lost(Visitor visitor) {
        again(visitor);
    }

    private void again(Visitor visitor) {
        visitor.leave(!context.settings().visits().keepLobby());
        context.timers().in(RETRY_NANOS, () -> {
            if (!visitor.isSeated()) {
                visitor.enter();
            }
        });
    }
}
