package io.github.driftfire.arena;

import io.github.driftfire.engine.RoomControl;
import io.github.driftfire.engine.kit.BotNames;
import io.github.driftfire.model.arena.ShipClass;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All bots of a room: how many there are, and what they hold in their botPilot. */
final class BotRoster {
    /** Bots that go for the same person, or the same bot, at most. */
    private static final int CROWD_ON_PERSON = 2;

    private static final int CROWD_ON_BOT = 3;

    private final Arena arena;
    private final Bot[] bots;
    private final int[] hunters;
    private final BotEmotes emotes;
    private final int firstNumber;
    private int size;
    private int pause;
    private int waitTicks;

    /**
     * @param field that bots keep within; {@code null} for none
     * @param room {@code null} for a game without one
     */
    BotRoster(Arena arena, @Nullable FieldRules field, @Nullable RoomControl room) {
        this.arena = arena;
        emotes = new BotEmotes(arena, room);
        firstNumber = arena.settings.maxPlayers();
        bots = new Bot[arena.settings.mostBots()];
        hunters = new int[arena.pilots.length];
        Sight sight = new Sight(arena, this);
        for (int i = 0; i < bots.length; i++) {
            bots[i] = new Bot(arena, this, sight, field, arena.pilots[firstNumber + i], Skill.of(firstNumber + i));
        }
    }

    int size() {
        return size;
    }

    int input(int pilot) {
        return bots[pilot - firstNumber].input();
    }

    void decide() {
        for (Bot bot : bots) {
            if (bot.pilot.present) {
                bot.decide();
                if (bot.pilot.ship >= 0) {
                    emotes.consider(bot);
                }
            }
        }
    }

    /** Whether there are fewer pilots than the room is filled up to. */
    boolean wantsMore() {
        return arena.present < bots.length;
    }

    /** The same, but not all at once. */
    boolean isTimeForMore() {
        if (!wantsMore()) {
            pause = arena.tuning.ticks(Rules.BOT_COMES_MILLIS);
            return false;
        }
        return --pause <= 0;
    }

    /** A bot that is not there yet; {@link #wantsMore} must hold. */
    Pilot recruit() {
        pause = arena.tuning.ticks(Rules.BOT_COMES_MILLIS);
        for (Bot bot : bots) {
            if (!bot.pilot.present) {
                size++;
                bot.wake();
                return bot.pilot;
            }
        }
        throw new IllegalStateException("all " + bots.length + " bots are there");
    }

    /** What its bots are called, also those that are not there. */
    List<String> names() {
        return Arrays.stream(bots).map(bot -> nameOf(bot.pilot)).toList();
    }

    String nameOf(Pilot recruit) {
        return BotNames.name(recruit.number - firstNumber, arena.settings.seed());
    }

    /** The class of ship that a bot always flies. */
    int shipClass(Pilot recruit) {
        return (recruit.number - firstNumber + arena.settings.seed() & Integer.MAX_VALUE) % ShipClass.COUNT;
    }

    /** A bot that should leave now, because somebody else has come: one without a ship, or after some time any. */
    @Nullable
    Pilot retire() {
        if (arena.present <= bots.length || size == 0) {
            waitTicks = arena.tuning.ticks(Rules.BOT_WAIT_MILLIS);
            return null;
        }
        waitTicks--;
        for (int i = bots.length - 1; i >= 0; i--) {
            Pilot pilot = bots[i].pilot;
            boolean free = arena.firstFlights.newcomer(pilot.number) == Pilot.NONE;
            if (pilot.present && free && (pilot.ship < 0 || waitTicks <= 0)) {
                waitTicks = arena.tuning.ticks(Rules.BOT_WAIT_MILLIS);
                size--;
                bots[i].hunt(Pilot.NONE);
                return pilot;
            }
        }
        return null;
    }

    /** Bots that hunt a pilot. */
    int hunters(int pilot) {
        return hunters[pilot];
    }

    /** For tests: the same, counted anew and added up by pilot. */
    void countTargets(int[] counts) {
        for (Bot bot : bots) {
            if (bot.target != Pilot.NONE) {
                counts[bot.target]++;
            }
        }
    }

    /** For tuning: how many bots are about what, added up by {@link Bot.Mode}. */
    void countModes(int[] counts) {
        for (Bot bot : bots) {
            counts[bot.mode.ordinal()] += bot.pilot.ship >= 0 ? 1 : 0;
        }
    }

    boolean isCrowded(Pilot pilot, Bot asking) {
        int others = hunters[pilot.number] - (asking.target == pilot.number ? 1 : 0);
        return others >= (pilot.bot ? CROWD_ON_BOT : CROWD_ON_PERSON);
    }

    void hunterChanges(int from, int to) {
        if (from != Pilot.NONE) {
            hunters[from]--;
        }
        if (to != Pilot.NONE) {
            hunters[to]++;
        }
    }
}
