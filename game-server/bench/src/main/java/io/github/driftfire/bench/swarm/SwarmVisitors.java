package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.LobbyList;
import io.github.driftfire.model.lobby.ModeEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visitors of the lobby, and the groups of them that take turns. Owned by the loop's thread. */
final class SwarmVisitors {
    private final SwarmContext context;
    private final SwarmPlayers players;
    private final List<Visitor> regulars = new ArrayList<>();
    private final List<Visitor> all = new ArrayList<>();
    private final List<GroupVisit> groups = new ArrayList<>();
    private @Nullable LobbyList list;
    private long nextRoomNanos = Long.MAX_VALUE;
    private int nextGroup;
    private boolean over;

    SwarmVisitors(SwarmContext context, SwarmPlayers players) {
        this.context = context;
        this.players = players;
        VisitSettings settings = context.settings().visits();
        int place = context.settings().players();
        VisitPlan staying = new StayingVisit(context);
        for (int i = 0; i < settings.regulars(); i++) {
            Visitor visitor = new Visitor(place++, settings.isWatching(i), staying, this, context);
            regulars.add(visitor);
            all.add(visitor);
        }
        for (int g = 0; g < settings.groups(); g++) {
            GroupVisit group = new GroupVisit(g % 2 == 0 ? null : settings.groupMode(), this, context);
            groups.add(group);
            for (int member = 0; member < settings.groupSize(); member++) {
                Visitor visitor = new Visitor(place++, settings.isWatchingInGroup(member), group, this, context);
                group.add(visitor);
                all.add(visitor);
            }
        }
    }

    /** Sends one of those who belong to no group into the lobby. */
    void begin(int regular) {
        regulars.get(regular).enter();
    }

    /** Opens the room that is due. */
    void openRooms(long now, boolean begun) {
        double perSecond = context.settings().visits().roomsPerSecond();
        if (!begun || perSecond <= 0) {
            return;
        }
        if (nextRoomNanos == Long.MAX_VALUE) {
            nextRoomNanos = now;
        }
        while (nextRoomNanos <= now) {
            nextRoomNanos += (long) (1e9 / perSecond);
            groups.get(nextGroup++ % groups.size()).begin();
        }
    }

    long nextNanos() {
        return nextRoomNanos;
    }

    void seat(int place, Player player) {
        players.seat(place, player);
    }

    /** A list of rooms has come, as JSON. */
    void listed(String text) {
        if (list == null) {
            list = context.lobbyTexts().list(text);
        }
    }

    /** A mode of the swarm's game whose rooms are large enough. */
    String anyMode(int roomFor) {
        String game = context.settings().game().model().name();
        if (list != null) {
            for (ModeEntry mode : list.modes()) {
                if (mode.game().equals(game) && mode.maxPlayers() >= roomFor) {
                    return mode.mode();
                }
            }
        }
        throw new ProtocolException("the lobby has no mode of " + game + " for " + roomFor);
    }

    /** Whether all have left for good. */
    boolean isOver() {
        return over;
    }

    /** Closes all connections. */
    void leave() {
        over = true;
        all.forEach(visitor -> visitor.leave(true));
    }
}
