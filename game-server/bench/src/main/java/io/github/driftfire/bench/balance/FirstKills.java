package io.github.driftfire.bench.balance;

import io.github.driftfire.arena.Skill;
import io.github.driftfire.model.arena.ShipClass;
import java.util.ArrayList;
import java.util.List;

/** New pilots who come into the usual room one after another: how long each needs for the first ship. */
final class FirstKills {
    static final int PILOTS = 10;

    /** Longer is not waited. */
    static final int LONGEST_TICKS = 180 * SimulatedGame.HZ;

    private static final int BEFORE_TICKS = 40 * SimulatedGame.HZ;
    private static final int BETWEEN_TICKS = 10 * SimulatedGame.HZ;
    private static final int SEAT = 0;

    private FirstKills() {}

    /** Ticks from the first ship to the first kill, {@link #LONGEST_TICKS} for no kill. */
    static List<Integer> play(int index, Seeds seeds) {
        SimulatedGame game = new SimulatedGame("endless", 0, UsualRoom.SEATS, UsualRoom.BOTS, seeds.of(index), true);
        game.play(BEFORE_TICKS);
        List<Integer> times = new ArrayList<>();
        for (int i = 0; i < PILOTS; i++) {
            game.join(SEAT, Skill.NEWCOMER, ShipClass.INTERCEPTOR);
            while (!game.flies(SEAT)) {
                game.play();
            }
            times.add(firstKill(game));
            game.leave(SEAT);
            game.play(BETWEEN_TICKS);
        }
        return times;
    }

    private static int firstKill(SimulatedGame game) {
        for (int tick = 0; tick < LONGEST_TICKS; tick++) {
            for (HeardFeed.Kill kill : game.heard.kills) {
                if (kill.killer() == SEAT && kill.victim() != SEAT) {
                    return tick;
                }
            }
            game.play();
        }
        return LONGEST_TICKS;
    }
}
