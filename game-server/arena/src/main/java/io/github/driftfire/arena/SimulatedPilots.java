package io.github.driftfire.arena;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import org.jspecify.annotations.Nullable;

/**
 * Bots in the seats of people, for tools that measure the rules: they see and decide as a room's bots do, and fly by inputs as people do.
 *
 * <p>Owned by the thread that ticks the game.
 */
public final class SimulatedPilots {
    private final ArenaGame game;
    private final Match match;
    private final Sight sight;
    private final @Nullable Bot[] bots;

    /** @param game started */
    public SimulatedPilots(ArenaGame game) {
        this.game = game;
        match = game.match();
        sight = new Sight(match.arena, match.roster);
        bots = new Bot[match.arena.settings.maxPlayers()];
    }

    /**
     * A bot takes a seat and waits for a ship.
     *
     * @param player a number of a person that is free
     * @param shipClass as in {@link io.github.driftfire.model.arena.ShipClass}
     */
    public void join(int player, Skill skill, int shipClass) {
        game.join(player, "pilot " + player);
        Pilot pilot = match.pilot(player);
        pilot.shipClass = shipClass;
        FieldRules field = match.rounds == null ? null : match.rounds.field();
        bots[player] = new Bot(match.arena, match.roster, sight, field, pilot, skill);
    }

    public void leave(int player) {
        Bot bot = bots[player];
        if (bot != null) {
            bot.hunt(Pilot.NONE);
            bots[player] = null;
            game.leave(player);
        }
    }

    /** Before each tick of the game, and after the end of the world's last one. */
    public void decide() {
        for (Bot bot : bots) {
            if (bot != null) {
                bot.decide();
            }
        }
    }

    /** What a seat's input is for the next tick: without a ship, the press that asks for one. */
    public int input(int player) {
        Bot bot = bots[player];
        if (bot == null) {
            return 0;
        }
        return bot.pilot.ship < 0 ? ShipSteering.input(Ship.FIRE, 0) : bot.input();
    }
}
