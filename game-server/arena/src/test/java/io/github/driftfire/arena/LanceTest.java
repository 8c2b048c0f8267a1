package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.kit.LagCompensation;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Rng;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shooter flies at (1000, 1000) and looks along +x; the target crosses the line somewhere. */
final class LanceTest {
    private static final int SHOOTER = 0;
    private static final int TARGET = 1;
    private static final int LIE = 254 + 8 * 30_000;

    private final Stage stage = Stage.empty();
    private final Tuning tuning = stage.arena.tuning;
    private final int shooter = stage.ship(SHOOTER, 1000, 1000);
    private final int target = stage.ship(TARGET, 3000, 3000);

    private int lag8(int millis) {
        return millis * tuning.hz * 8 / 1000;
    }

    /** The shooter is to fire in the next tick with a picture of this age. */
    private void shoot(int lag8) {
        stage.arena.ships.set(shooter, Ship.LANCES, 1);
        stage.arena.ships.set(shooter, Ship.LANCE_RELOAD, 0);
        stage.controls[SHOOTER] = Ship.LANCE;
        stage.viewLags8[SHOOTER] = lag8;
        stage.tick();
        stage.controls[SHOOTER] = 0;
    }

    private boolean hit() {
        return stage.arena.ships.get(target, Ship.SHIELD) < tuning.shieldMax;
    }

    private int beam(int field) {
        assertEquals(1, stage.arena.beams.count(), "beams");
        return stage.arena.beams.get(0, field);
    }

    private void put(int ship, int x, int y) {
        stage.place(stage.arena.ships, ship, x, y);
    }

    @Test
    void hitsAtOnceAndTakesTheWholeShield() {
        put(target, 1500, 1000);
        shoot(0);
        assertEquals(
                tuning.shieldMax - Rules.LANCE_DAMAGE * Tuning.SHIELD_SCALE,
                stage.arena.ships.get(target, Ship.SHIELD),
                "shield");
        assertEquals(0, stage.arena.ships.get(shooter, Ship.LANCES), "charges");
        int gap = 500 - Tuning.MUZZLE_UNITS - Tuning.SHIP_RADIUS_UNITS - Tuning.LANCE_RADIUS_UNITS;
        assertEquals(gap, beam(Beam.LENGTH), "units of beam");
    }

    @Test
    void aBeamThatMeetsNothingReachesAsFarAsItCanAndGoesOut() {
        shoot(0);
        assertEquals(Tuning.LANCE_RANGE_UNITS, beam(Beam.LENGTH), "units of beam");
        stage.ticks(tuning.beamTicks + 1);
        assertEquals(0, stage.arena.beams.count(), "beams");
    }

    /** Fair to the shooter: what counts is where the target was drawn, between two ticks, 200 ms ago. */
    @Test
    void whoAimsWithTwoHundredMillisecondsOfDelayHitsWhatIsOnTheScreen() {
        for (int crossing = 0; crossing < 40; crossing++) {
            LanceTest fresh = new LanceTest();
            // Across the line at 600 units a second: 120 units, nearly four ships, in 200 ms.
            int ticks = 3 + crossing / 8;
            fresh.put(fresh.target, 1500, 1000);
            fresh.stage.move(fresh.stage.arena.ships, fresh.target, 0, 600);
            List<Integer> ys = new ArrayList<>();
            for (int i = 0; i < 12 + ticks; i++) {
                fresh.stage.tick();
                ys.add(fresh.stage.arena.ships.get(fresh.target, Ship.Y));
            }
            int lag8 = fresh.lag8(200);
            // What the client draws when the shot is made: the server's next tick, less the lag.
            int view8 = 8 * ys.size() - lag8 + crossing % 8;
            int older = ys.get(view8 / 8);
            int newer = ys.get(Math.min(view8 / 8 + 1, ys.size() - 1));
            int drawnY = older + (newer - older) * (view8 % 8) / 8;
            fresh.stage.arena.ships.set(fresh.shooter, Ship.Y, drawnY);
            fresh.shoot(8 * ys.size() - view8);
            assertTrue(fresh.hit(), "crossing " + crossing + " at y " + drawnY);
            int now = fresh.stage.arena.ships.get(fresh.target, Ship.Y);
            assertTrue(now - drawnY > Arena.sub(40), "the target has gone on by " + (now - drawnY));
        }
    }

    /** The same shot without the delay misses: the rewind is what hits. */
    @Test
    void whoSeesThePresentMissesWhereTheTargetWas() {
        put(target, 1500, 1000);
        stage.move(stage.arena.ships, target, 0, 600);
        stage.ticks(6);
        shoot(0);
        assertFalse(hit(), "hit where the target was 200 ms ago");
    }

    /** Fair to the target: a quarter of a second after it has left the line, nobody's claim reaches it. */
    @Test
    void whoHasBeenOutOfTheLineForTheBoundIsSafeWhateverTheClientClaims() {
        int boundTicks = Rules.LAG_COMPENSATION_MILLIS * tuning.hz / 1000 + 1;
        for (int lie : new int[] {lag8(250), lag8(400), LIE, Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 0}) {
            LanceTest fresh = new LanceTest();
            fresh.put(fresh.target, 1500, 1000);
            fresh.stage.ticks(20);
            fresh.put(fresh.target, 1500, 1100);
            fresh.stage.ticks(boundTicks);
            fresh.shoot(lie);
            assertFalse(fresh.hit(), "hit by a claim of " + lie + "/8 ticks");
        }
    }

    @Test
    void theBoundItselfIsStillReached() {
        put(target, 1500, 1000);
        stage.ticks(20);
        put(target, 1500, 1100);
        stage.ticks(Rules.LAG_COMPENSATION_MILLIS * tuning.hz / 1000 - 1);
        shoot(LIE);
        assertTrue(hit(), "the claim counts as 250 ms, and then the target was there");
    }

    @Test
    void whoHasBeenBehindCoverForTheBoundIsSafe() {
        put(target, 1500, 1200);
        stage.ticks(10);
        int rock = stage.rock(Rock.LARGE, 1300, 1000);
        put(target, 1500, 1000);
        stage.ticks(10);
        shoot(LIE);
        assertFalse(hit(), "hit behind a rock");
        assertEquals(Rock.hull(Rock.LARGE) - Rules.LANCE_DAMAGE, stage.arena.rocks.get(rock, Rock.HULL), "rock's hull");
    }

    @Test
    void aGapBetweenRocksIsOneWhereTheShooterSawIt() {
        put(target, 1500, 1000);
        int rock = stage.rock(Rock.MEDIUM, 1300, 950);
        stage.move(stage.arena.rocks, rock, 0, 120);
        stage.ticks(8);
        assertTrue(stage.arena.rocks.get(rock, Rock.Y) > Arena.sub(975), "the rock has drifted into the line");
        shoot(lag8(250));
        assertTrue(hit(), "hit through the gap of 250 ms ago");
    }

    @Test
    void theFirstOnTheScreenTakesIt() {
        put(target, 1500, 1000);
        int nearer = stage.ship(2, 1300, 1000);
        stage.ticks(10);
        put(nearer, 1300, 1200);
        stage.tick();
        shoot(lag8(200));
        assertFalse(hit(), "the one behind is hit");
        assertTrue(stage.arena.ships.get(nearer, Ship.SHIELD) < tuning.shieldMax, "the nearer one is hit");
    }

    @Test
    void whoHasASlotAfterADeadShipIsNotHitForIt() {
        put(target, 1500, 1000);
        stage.ticks(10);
        stage.game.match().damage.hurt(target, 1_000, Pilot.NONE, ArenaFeed.BY_ROCK);
        stage.tick();
        int heir = stage.ship(2, 2500, 2500);
        assertEquals(target, heir, "the slot is used again");
        shoot(lag8(100));
        assertEquals(tuning.shieldMax, stage.arena.ships.get(heir, Ship.SHIELD), "shield");
        assertEquals(Tuning.LANCE_RANGE_UNITS, beam(Beam.LENGTH), "units of beam");
    }

    @Test
    void theDeadAreNotHitAgain() {
        put(target, 1500, 1000);
        stage.ticks(10);
        stage.game.match().damage.hurt(target, 1_000, Pilot.NONE, ArenaFeed.BY_ROCK);
        shoot(lag8(200));
        assertEquals(Tuning.LANCE_RANGE_UNITS, beam(Beam.LENGTH), "units of beam");
    }

    @Test
    void aShipThatWasNotThereYetOnTheScreenIsNotHit() {
        stage.ticks(10);
        int newcomer = stage.ship(2, 1500, 1000);
        shoot(lag8(200));
        assertEquals(tuning.shieldMax, stage.arena.ships.get(newcomer, Ship.SHIELD), "shield");
    }

    @Test
    void theProtectedStopABeamUnharmed() {
        put(target, 1500, 1000);
        stage.arena.ships.set(target, Ship.GUARD, 60);
        shoot(0);
        assertFalse(hit(), "hurt under protection");
        assertTrue(beam(Beam.LENGTH) < 500, "the beam ends there");
    }

    @Test
    void twoWhoHitEachOtherBothDo() {
        put(target, 1500, 1000);
        stage.arena.ships.set(target, Ship.HEADING, 512);
        for (int ship : new int[] {shooter, target}) {
            stage.arena.ships.set(ship, Ship.HULL, 1);
            stage.arena.ships.set(ship, Ship.SHIELD, 0);
        }
        stage.arena.ships.set(target, Ship.LANCES, 1);
        stage.controls[TARGET] = Ship.LANCE;
        shoot(0);
        assertFalse(stage.world.lives(Ship.KIND, target), "the target lives");
        assertFalse(stage.world.lives(Ship.KIND, shooter), "the shooter lives");
        assertEquals(
                List.of("kill 0 1 means 3", "kill 1 0 means 3"), stage.heard().about("kill"), "kills");
    }

    @Test
    void aChargeIsTakenUnlessTheShipIsFull() {
        int charge = stage.charge(1020, 1000);
        stage.tick();
        assertEquals(Pickup.COLLECTED, stage.cause(Pickup.KIND, charge), "the charge's end");
        assertEquals(1, stage.arena.ships.get(shooter, Ship.LANCES), "charges");
        stage.arena.ships.set(shooter, Ship.LANCES, Tuning.LANCES_MAX);
        charge = stage.charge(1020, 1000);
        stage.tick();
        assertTrue(stage.world.lives(Pickup.KIND, charge), "a charge beside a full ship lives");
    }

    @Test
    void chargesLieAboutButNeverTooMany() {
        Stage game = new Stage(ArenaSettings.dogfight(8, 0, 5));
        int most = 0;
        for (int i = 0; i < 3 * tuning.pickupTicks; i++) {
            game.tick();
            most = Math.max(most, game.arena.pickups.count());
        }
        assertTrue(most >= 4 && most <= PickupSpawner.most(game.settings), "most charges at once " + most);
        assertEquals(0, game.world.refused(), "spawns refused");
    }

    /** Against a plain history that keeps every tick, over many turns of the ring. */
    @Test
    void theRingFindsEveryPlaceOfTheLastQuarterSecond() {
        Rng random = new Rng(3);
        int[] xs = new int[400];
        LagCompensation lagCompensation = stage.game.match().lagCompensation;
        for (int i = 0; i < 300; i++) {
            put(target, 500 + random.below(2_000), 3000);
            stage.tick();
            xs[stage.tick] = stage.arena.ships.get(target, Ship.X);
            for (int lag8 = 0; lag8 <= lagCompensation.bounded(LIE) && i > 10; lag8++) {
                assertTrue(lagCompensation.find(target, lag8), "found at " + lag8 + "/8");
                int newer = xs[stage.tick - lag8 / 8];
                int older = xs[stage.tick - (lag8 + 7) / 8];
                assertEquals(
                        newer + (older - newer) * (lag8 % 8) / 8,
                        lagCompensation.x(),
                        "tick " + stage.tick + ", lag " + lag8);
            }
        }
    }
}
