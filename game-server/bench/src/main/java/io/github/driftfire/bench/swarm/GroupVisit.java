package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.CreateRoom;
import io.github.driftfire.model.lobby.JoinRoom;
import io.github.driftfire.model.lobby.QuickPlay;
import io.github.driftfire.model.lobby.Refused;
import io.github.driftfire.model.lobby.RoomTicket;
import io.github.driftfire.model.lobby.WatchRoom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visitors who have a room opened, play in it or watch it for a short time, and leave, so that it closes: a private room, which the first creates and
 * the others find by its code; or one of a mode, found by quick play. Owned by the loop's thread.
 */
final class GroupVisit implements VisitPlan {
    private static final long LATEST_NANOS = 30_000_000_000L;

    private final @Nullable String mode;
    private final SwarmVisitors home;
    private final SwarmContext context;
    private final List<Visitor> members = new ArrayList<>();
    private int round;
    private boolean running;
    private @Nullable RoomTicket first;

    /** @param mode of its rooms; {@code null} for private ones */
    GroupVisit(@Nullable String mode, SwarmVisitors home, SwarmContext context) {
        this.mode = mode;
        this.home = home;
        this.context = context;
    }

    void add(Visitor visitor) {
        members.add(visitor);
        // As a page does while its visitor is the host.
        visitor.keepLobby(mode == null && members.size() == 1);
    }

    /** Has a room opened, unless the one before is still there. */
    void begin() {
        if (running) {
            context.lobby().roomsFailed++;
            return;
        }
        running = true;
        first = null;
        int its = ++round;
        members.forEach(Visitor::enter);
        context.timers().in(LATEST_NANOS, () -> {
            if (running && its == round && !members.stream().allMatch(Visitor::isSeated)) {
                fail();
            }
        });
    }

    @Override
    public void entered(Visitor visitor) {
        if (!running) {
            return;
        }
        if (visitor == members.get(0)) {
            visitor.ask(
                    mode == null ? CreateRoom.of(home.anyMode(members.size()), members.size(), 0) : QuickPlay.of(mode));
        } else if (first != null) {
            follow(visitor, first);
        }
    }

    @Override
    public void ticket(Visitor visitor, RoomTicket ticket) {
        if (visitor != members.get(0)) {
            return;
        }
        first = ticket;
        for (Visitor member : members) {
            if (member != visitor && member.isInLobby()) {
                follow(member, ticket);
            }
        }
    }

    private void follow(Visitor visitor, RoomTicket ticket) {
        String code = ticket.code();
        if (visitor.watches()) {
            visitor.ask(WatchRoom.of(code == null ? ticket.room() : null, code));
        } else if (code != null) {
            visitor.ask(JoinRoom.of(code));
        } else {
            visitor.ask(QuickPlay.of(String.valueOf(mode)));
        }
    }

    @Override
    public void seated(Visitor visitor) {
        if (running && members.stream().allMatch(Visitor::isSeated)) {
            context.lobby().roomOpened();
            int its = round;
            context.timers().in((long) (context.settings().visits().roomSeconds() * 1e9), () -> {
                if (running && its == round) {
                    context.lobby().roomsClosed++;
                    end();
                }
            });
        }
    }

    @Override
    public void refused(Visitor visitor, Refused refused) {
        fail();
    }

    @Override
    public void lost(Visitor visitor) {
        fail();
    }

    private void fail() {
        if (running) {
            context.lobby().roomsFailed++;
            end();
        }
    }

    private void end() {
        running = false;
        members.forEach(member -> member.leave(!context.settings().visits().keepLobby()));
    }
}
