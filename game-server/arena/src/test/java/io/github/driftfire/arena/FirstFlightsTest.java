package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.BotLevel;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.IntMath;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FirstFlightsTest {
    private static final int BOTS = 12;
    private static final int SECOND = 30;

    private final Stage stage = stage(ArenaMode.ENDLESS);

    private static Stage stage(ArenaMode mode) {
        return new Stage(ArenaSettings.dogfight(8, BOTS, 7).with(mode));
    }

    /** The bot that is a person's partner, or {@link Pilot#NONE}. */
    private static int partner(Stage stage, int player) {
        int found = Pilot.NONE;
        for (Pilot pilot : stage.arena.pilots) {
            if (stage.arena.firstFlights.newcomer(pilot.number) == player) {
                assertEquals(Pilot.NONE, found, "a second partner: " + pilot.number);
                found = pilot.number;
            }
        }
        return found;
    }

    private static int units(Stage stage, int player, int bot) {
        int ship = stage.game.avatar(player);
        int other = stage.game.avatar(bot);
        return IntMath.length(
                        stage.arena.ships.get(ship, Ship.X) - stage.arena.ships.get(other, Ship.X),
                        stage.arena.ships.get(ship, Ship.Y) - stage.arena.ships.get(other, Ship.Y))
                / Arena.sub(1);
    }

    private int join(int player) {
        stage.game.join(player, "p" + player);
        stage.tick();
        return partner(stage, player);
    }

    @Test
    void aNewcomerFindsAWeakBotWithinReach() {
        stage.ticks(10 * SECOND);
        for (int i = 0; i < 40; i++) {
            int bot = join(0);
            if (bot != Pilot.NONE) {
                assertEquals(BotLevel.NOVICE, BotLevel.of(bot), "level of the partner");
                assertTrue(stage.arena.pilots[bot].bot, "the partner is a bot");
                int units = units(stage, 0, bot);
                assertTrue(units >= 200 && units <= 440, "the partner is at " + units);
                assertTrue(rockUnits() > 100, "a rock is at " + rockUnits());
            }
            stage.game.leave(0);
            stage.ticks(SECOND);
        }
    }

    private int rockUnits() {
        int nearest = Integer.MAX_VALUE;
        int ship = stage.game.avatar(0);
        for (int rock = 0; rock < stage.arena.rocks.end(); rock++) {
            if (stage.world.lives(Rock.KIND, rock)) {
                int dx = stage.arena.rocks.get(rock, Rock.X) - stage.arena.ships.get(ship, Ship.X);
                int dy = stage.arena.rocks.get(rock, Rock.Y) - stage.arena.ships.get(ship, Ship.Y);
                nearest = Math.min(nearest, IntMath.length(dx, dy) / Arena.sub(1));
            }
        }
        return nearest;
    }

    @Test
    void thePartnerStaysNearAndDoesNotAttack() {
        stage.ticks(SECOND);
        int bot = join(0);
        assertNotEquals(Pilot.NONE, bot, "partner");
        int near = 0;
        int ticks = 0;
        while (partner(stage, 0) == bot && ticks < 40 * SECOND) {
            near += units(stage, 0, bot) < 800 ? 1 : 0;
            for (Pilot pilot : stage.arena.pilots) {
                if (pilot.ship >= 0) {
                    stage.arena.ships.set(pilot.ship, Ship.HULL, 100);
                }
            }
            int units = units(stage, 0, bot);
            // A ship without inputs may be touched.
            assertTrue(
                    stage.arena.pilots[0].hitBy != bot || units < 60,
                    "shot by the partner in tick " + ticks + " from " + units);
            stage.tick();
            ticks++;
        }
        assertTrue(ticks > 5 * SECOND, "it was the partner for ticks: " + ticks);
        assertTrue(near > ticks * 9 / 10, "near for " + near + " of " + ticks);
    }

    @Test
    void aHitMakesThePartnerABotLikeTheOthers() {
        stage.ticks(SECOND);
        int bot = join(0);
        int ship = stage.game.avatar(bot);
        stage.game.match().damage.hurt(ship, 5, 0, ArenaFeed.BY_PULSE);
        stage.tick();
        assertEquals(Pilot.NONE, stage.arena.firstFlights.newcomer(bot), "newcomer of the bot that was hit");
        assertEquals(Pilot.NONE, partner(stage, 0), "another partner");
    }

    @Test
    void itEndsWithTheTimeAndWithTheShip() {
        stage.ticks(SECOND);
        int bot = join(0);
        assertNotEquals(Pilot.NONE, bot, "partner");
        stage.game.match().damage.hurt(stage.game.avatar(0), 1000, Pilot.NONE, ArenaFeed.BY_ROCK);
        stage.tick();
        assertEquals(Pilot.NONE, partner(stage, 0), "partner of a lost ship");
        stage.ticks(stage.arena.tuning.launchTicks + 1);
        assertTrue(stage.game.avatar(0) >= 0, "the second ship");
        assertEquals(Pilot.NONE, partner(stage, 0), "partner of the second ship");

        assertNotEquals(Pilot.NONE, join(1), "partner of another");
        for (int i = 0; i < stage.arena.tuning.ticks(Rules.FIRST_FLIGHT_MILLIS) - 1; i++) {
            stage.arena.ships.set(stage.game.avatar(1), Ship.GUARD, 100);
            stage.tick();
        }
        stage.tick();
        assertEquals(Pilot.NONE, partner(stage, 1), "partner after a minute");
    }

    @Test
    void anotherWeakBotComesWhereThePartnerIsLost() {
        stage.ticks(SECOND);
        int first = join(0);
        stage.game.match().damage.hurt(stage.game.avatar(first), 1000, Pilot.NONE, ArenaFeed.BY_ROCK);
        stage.tick();
        int next = partner(stage, 0);
        assertNotEquals(Pilot.NONE, next, "the next partner");
        assertNotEquals(first, next, "the next partner");
        int ticks = 0;
        while (units(stage, 0, next) > 500) {
            assertTrue(ticks++ < 20 * SECOND, "the next partner is at " + units(stage, 0, next));
            stage.arena.ships.set(stage.game.avatar(0), Ship.GUARD, 100);
            stage.arena.ships.set(stage.game.avatar(next), Ship.GUARD, 100);
            stage.tick();
        }
    }

    @Test
    void theFirstWeakBotThatGetsAShipGetsItNearTheNewcomer() {
        stage.tick();
        for (Pilot pilot : stage.arena.pilots) {
            if (pilot.bot && BotLevel.of(pilot.number) == BotLevel.NOVICE && pilot.ship >= 0) {
                stage.game.match().damage.hurt(pilot.ship, 1000, Pilot.NONE, ArenaFeed.BY_ROCK);
            }
        }
        assertEquals(Pilot.NONE, join(0), "no weak bot flies");
        int ticks = 0;
        while (partner(stage, 0) == Pilot.NONE) {
            assertTrue(ticks++ < stage.arena.tuning.launchTicks + SECOND, "no partner in time");
            stage.arena.ships.set(stage.game.avatar(0), Ship.GUARD, 100);
            stage.tick();
        }
        int units = units(stage, 0, partner(stage, 0));
        assertTrue(units < 450, "the partner is at " + units);
    }

    @Test
    void joinsBringNoMoreBotsAndNoMoreThanOnePartnerEach() {
        stage.ticks(SECOND);
        int weak = 0;
        for (Pilot pilot : stage.arena.pilots) {
            weak += pilot.bot && BotLevel.of(pilot.number) == BotLevel.NOVICE ? 1 : 0;
        }
        for (int round = 0; round < 30; round++) {
            for (int player = 0; player < 8; player++) {
                stage.game.join(player, "p" + player);
            }
            stage.ticks(2);
            int partners = 0;
            for (int player = 0; player < 8; player++) {
                assertTrue(stage.game.avatar(player) >= 0, "a ship for each");
                partners += partner(stage, player) == Pilot.NONE ? 0 : 1;
            }
            assertTrue(partners <= weak, partners + " partners of " + weak + " weak bots");
            assertTrue(stage.game.bots() <= BOTS, "bots " + stage.game.bots());
            for (int player = 0; player < 8; player++) {
                stage.game.leave(player);
            }
            stage.tick();
            for (Pilot pilot : stage.arena.pilots) {
                assertEquals(
                        Pilot.NONE, stage.arena.firstFlights.newcomer(pilot.number), "partner of somebody who is gone");
            }
        }
    }

    @Test
    void aPartnerIsWorthWhatAnyBotIs() {
        stage.ticks(SECOND);
        int bot = join(0);
        int score = stage.arena.pilots[0].score;
        stage.game.match().damage.hurt(stage.game.avatar(bot), 1000, 0, ArenaFeed.BY_PULSE);
        assertEquals(Rules.KILL_BONUS, stage.arena.pilots[0].score - score, "score for the partner");
    }

    @Test
    void roundsBeginAlikeForAll() {
        for (ArenaMode.Kind kind : List.of(ArenaMode.Kind.ROUND, ArenaMode.Kind.TEAMS, ArenaMode.Kind.LAST)) {
            Stage rounds = stage(ArenaMode.rounds(kind, 60, 1, 3));
            rounds.game.join(0, "Ada");
            for (int i = 0; i < 20 * SECOND; i++) {
                rounds.tick();
                assertEquals(Pilot.NONE, partner(rounds, 0), kind + " has a partner");
            }
        }
    }
}
