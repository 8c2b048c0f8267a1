package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.kit.Goal;
import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of ship each person may fly: those that are free, and those of a goal that was reached, in the present life, in this room or before.
 *
 * <p>What the store has of a person comes some ticks after the person; what it opens is not announced. What the life opens is at once announced to the
 * pilot, and stays as long as the pilot has the seat; afterwards it is the result of that life that opens it again. So a room without ranked results,
 * and a page without a device key, keep it for the visit. Nothing that a client says opens a class: the steering takes the bits from the ship's row,
 * which the rules alone set. Bots fly all.
 */
final class ClassUnlocks {
    private static final int READ_MILLIS = 200;

    private final Arena arena;
    private final @Nullable RoomControl room;
    private final FeedWriter feedWriter;
    private final boolean all;
    private final PlayerBests[] bests;
    private final boolean[] known;
    private final int pauseTicks;
    private @Nullable RoundRules rounds;

    /**
     * @param room {@code null} for a game without one: every person begins with {@link PlayerBests#NONE}
     * @param all whether each person may fly each class
     */
    ClassUnlocks(Arena arena, @Nullable RoomControl room, FeedWriter feedWriter, boolean all) {
        this.arena = arena;
        this.room = room;
        this.feedWriter = feedWriter;
        this.all = all || !arena.tuning.progression;
        bests = new PlayerBests[arena.settings.maxPlayers()];
        Arrays.fill(bests, PlayerBests.NONE);
        known = new boolean[bests.length];
        pauseTicks = arena.tuning.ticks(READ_MILLIS);
    }

    /** In a game of rounds only a round's kills and score count. */
    void rounds(@Nullable RoundRules played) {
        rounds = played;
    }

    void came(Pilot pilot) {
        pilot.unlocked = all || pilot.bot ? ClassUnlock.ALL : ClassUnlock.free();
        if (!pilot.bot) {
            known[pilot.number] = false;
            bests[pilot.number] = all || room == null ? PlayerBests.NONE : room.bests(pilot.number);
        }
    }

    void left(Pilot pilot) {
        if (!pilot.bot) {
            bests[pilot.number] = PlayerBests.NONE;
        }
    }

    /** After what a tick has brought. */
    void tick() {
        if (all) {
            return;
        }
        for (int number = 0; number < bests.length; number++) {
            Pilot pilot = arena.pilots[number];
            if (pilot.present && pilot.unlocked != ClassUnlock.ALL) {
                boolean asks = (arena.tick + number) % pauseTicks == 0;
                if (asks && bests[number].read()) {
                    unlock(pilot, reached(bests[number]), known[number]);
                    known[number] = true;
                }
                unlock(pilot, reachedNow(pilot), true);
            }
        }
    }

    private static int reached(PlayerBests bests) {
        int reached = 0;
        for (int shipClass = 0; shipClass < ShipClass.COUNT; shipClass++) {
            Goal goal = LifeResults.unlocking(shipClass);
            reached |= goal != null && goal.isReached(bests) ? 1 << shipClass : 0;
        }
        return reached;
    }

    /** As the result of the present life, or round, would have it. */
    private int reachedNow(Pilot pilot) {
        boolean counts = rounds == null ? pilot.ship >= 0 : rounds.isRunning() && pilot.contends;
        int reached = 0;
        for (int shipClass = 0; counts && shipClass < ShipClass.COUNT; shipClass++) {
            int value = switch (ClassUnlock.kind(shipClass)) {
                case ClassUnlock.KILLS -> rounds == null ? pilot.lifeKills : pilot.kills;
                case ClassUnlock.SCORE -> pilot.score;
                default -> 0;
            };
            reached |= value >= ClassUnlock.least(shipClass) ? 1 << shipClass : 0;
        }
        return reached;
    }

    private void unlock(Pilot pilot, int classes, boolean announced) {
        int fresh = classes & ~pilot.unlocked;
        if (fresh == 0) {
            return;
        }
        pilot.unlocked |= fresh;
        if (pilot.ship >= 0) {
            arena.ships.set(pilot.ship, Ship.UNLOCKED, pilot.unlocked);
        }
        for (int shipClass = 0; announced && shipClass < ShipClass.COUNT; shipClass++) {
            if ((fresh & 1 << shipClass) != 0) {
                feedWriter.unlocked(pilot.number, shipClass);
            }
        }
    }
}
