package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.ConfigValues;
import io.github.driftfire.engine.kit.Games;
import io.github.driftfire.engine.kit.Mode;
import io.github.driftfire.engine.kit.RoomOptions;
import io.github.driftfire.engine.kit.RoomPlan;
import io.github.driftfire.engine.rooms.Rooms;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference load's rules, number by number, at its 20 Hz. */
final class WorkloadTest {
    private static final int SUB = 256;

    private final Stage stage = Stage.workload(8);
    private final Tuning tuning = stage.arena.tuning;

    @Test
    void theNumbersAreThoseOfTheReferenceLoad() {
        assertEquals(300 * SUB / 400, tuning.thrust, "thrust: 300 units/s^2");
        assertEquals(3.5 / (2 * Math.PI) * 1024 / 20, tuning.turn, 0.5, "turn: 3.5 rad/s, in brads a tick");
        assertEquals(0.75 / 20, tuning.drag / 65_536.0, 0.0001, "drag: 0.75/s");
        assertEquals(600 * SUB / 20, tuning.pulseSpeed, "bullet: 600 units/s");
        assertEquals(24, tuning.pulseTicks, "bullet's life: 1.2 s");
        assertEquals(24, Tuning.MUZZLE_UNITS, "muzzle");
        assertEquals(4, Tuning.PULSE_RADIUS_UNITS, "bullet's radius");
        assertEquals(16, Tuning.SHIP_RADIUS_UNITS, "ship's radius");
        assertEquals(10, tuning.reloadTicks, "reload: 0.5 s");
        assertEquals(20, tuning.pulseDamage, "damage");
        assertEquals(100, Tuning.HULL_MAX, "health");
        assertEquals(0, tuning.shieldMax, "no shield");
        assertEquals(0, tuning.guardTicks, "no protection");
        assertTrue(tuning.wraps, "wraps around");
    }

    @Test
    void thereAreShipsAndPulsesAlone() {
        for (int player = 0; player < 8; player++) {
            stage.game.join(player, "p" + player);
            stage.controls[player] = Ship.THRUST | Ship.LEFT | Ship.FIRE | Ship.BOOST;
        }
        stage.ticks(600);
        assertEquals(0, stage.arena.rocks.count(), "rocks");
        assertEquals(0, stage.arena.shards.count(), "shards");
        assertEquals(0, stage.game.bots(), "bots");
        assertEquals(0, stage.world.refused(), "refused");
    }

    @Test
    void hasNoBotsWhateverTheOptionSays() {
        Map<String, String> values = Map.of("preset", "workload", "bots", "5");
        RoomPlan plan = RoomOptions.plan(new ConfigValues(values::get), Games.of(new ArenaProvider()));
        Rooms rooms = new Rooms(plan.rooms(), Thread::new);
        try {
            String described = plan.describe(rooms);
            assertTrue(described.endsWith(" Hz, 0 bots"), described);
        } finally {
            rooms.close();
        }
        Mode mode = plan.lobby().modes().get(0);
        assertEquals(0, mode.bots(), "of the mode");
        assertEquals(0, mode.mostBots(), "of a private room");
    }

    @Test
    void aShipBeginsAtRest() {
        stage.game.join(0, "p");
        stage.tick();
        int ship = stage.game.avatar(0);
        assertEquals(0, stage.arena.ships.get(ship, Ship.VX), "vx");
        assertEquals(0, stage.arena.ships.get(ship, Ship.VY), "vy");
        assertEquals(0, stage.arena.ships.get(ship, Ship.RELOAD), "reload");
    }

    @Test
    void aHitTakesTwentyAndScoresOne() {
        stage.ship(0, 1000, 1000);
        int target = stage.ship(1, 2000, 2000);
        stage.pulse(0, 1960, 2000, 600, 0);
        stage.ticks(2);
        assertEquals(80, stage.arena.ships.get(target, Ship.HULL), "health");
        assertEquals(1, stage.arena.pilots[0].score, "score");
    }

    @Test
    void theFifthHitKillsAndScoresFiveMoreAndTheDeadComeBackAfterTwoSeconds() {
        stage.ship(0, 1000, 1000);
        int target = stage.ship(1, 2000, 2000);
        for (int i = 0; i < 5; i++) {
            stage.pulse(0, 1960, 2000, 600, 0);
            stage.ticks(2);
        }
        assertFalse(stage.world.lives(Ship.KIND, target), "the target lives");
        assertEquals(10, stage.arena.pilots[0].score, "score");
        // The tick of the death was the first of the last two or the second: count from the rows.
        int out = stage.arena.pilots[1].waited;
        stage.ticks(39 - out);
        assertEquals(-1, stage.game.avatar(1), "avatar too soon");
        stage.tick();
        assertTrue(stage.game.avatar(1) >= 0, "avatar after 40 ticks");
    }

    @Test
    void aHeldTriggerFiresTwiceASecond() {
        stage.ship(0, 1000, 1000);
        stage.controls[0] = Ship.FIRE;
        int born = 0;
        boolean before = false;
        for (int i = 0; i < 100; i++) {
            stage.tick();
            boolean ready = stage.arena.ships.get(stage.game.avatar(0), Ship.RELOAD) == 9;
            born += ready && !before ? 1 : 0;
            before = ready;
        }
        assertEquals(10, born, "shots in 5 s");
        assertEquals(2, stage.arena.pulses.count(), "pulses in flight 9 and 19 ticks after they were fired");
    }

    @Test
    void shipsAndPulsesWrapAround() {
        int ship = stage.ship(0, 3790, 2000);
        stage.move(stage.arena.ships, ship, 300, 0);
        stage.ticks(2);
        int x = stage.arena.ships.get(ship, Ship.X);
        assertTrue(x < Arena.sub(100), "x " + x);
        int target = stage.ship(1, 10, 1000);
        int pulse = stage.pulse(0, 3780, 1000, 600, 0);
        stage.ticks(2);
        assertFalse(stage.world.lives(Pulse.KIND, pulse), "the pulse flew past");
        assertEquals(80, stage.arena.ships.get(target, Ship.HULL), "health of the ship beyond the edge");
    }

    @Test
    void shipsFlyThroughEachOther() {
        int left = stage.ship(0, 1990, 2000);
        stage.ship(1, 2000, 2000);
        stage.tick();
        assertEquals(Arena.sub(1990), stage.arena.ships.get(left, Ship.X), "x");
        assertEquals(100, stage.arena.ships.get(left, Ship.HULL), "health");
    }

    @Test
    void onlyTheGreetingIsTold() {
        stage.game.join(0, "Ada");
        stage.ship(1, 2000, 2000);
        stage.game.match().damage.hurt(stage.game.avatar(0), 1000, 1, ArenaFeed.BY_PULSE);
        for (int i = 0; i < 100; i++) {
            stage.tick();
            assertEquals(0, stage.broadcast.size() + stage.personal[0].size(), "bytes told in tick " + i);
        }
        assertEquals(-1, stage.game.greet(0, 0, stage.broadcast), "greeted in one part");
        assertEquals(
                List.of("pilot 0 person hue 20 Ada", "own 0"), stage.heard().lines(), "greeting");
    }
}
