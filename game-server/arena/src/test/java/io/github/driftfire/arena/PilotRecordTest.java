package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.arena.Upgrade;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a pilot takes along to another room, and what becomes of it there. */
final class PilotRecordTest {
    private static final int UPGRADES = 1 << 2 * Upgrade.HULL | 2 << 2 * Upgrade.MINES;

    private final Stage before = Stage.empty();

    /** A ship with something of everything; its record. */
    private byte[] flown() {
        int ship = before.ship(0, 700, 800);
        Pilot pilot = before.game.match().pilot(0);
        before.arena.score(pilot, 321);
        pilot.kills = 4;
        pilot.deaths = 2;
        pilot.experience = Levels.experience(5);
        pilot.shipClass = ShipClass.LANCER;
        pilot.unlocked = ClassUnlock.ALL;
        set(ship, Ship.VX, -300, Ship.VY, 200, Ship.HEADING, 512, Ship.HULL, 61, Ship.SHIELD, 77, Ship.ENERGY, 900);
        set(ship, Ship.LANCES, 2, Ship.MINES, 3, Ship.UPGRADES, UPGRADES, Ship.OFFER_SEED, 99);
        return record(before);
    }

    private void set(int ship, int... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            before.arena.ships.set(ship, fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
    }

    private static byte[] record(Stage stage) {
        WireWriter out = new WireWriter(256);
        stage.game.writeCarryOver(0, out);
        assertFalse(out.failed(), "longer than a record may be");
        return Arrays.copyOf(out.bytes(), out.size());
    }

    private static boolean comes(Stage stage, byte[] record) {
        stage.game.join(1, "Ada");
        return stage.game.readCarryOver(1, new WireReader(record));
    }

    private static int get(Stage stage, int field) {
        return stage.arena.ships.get(stage.game.avatar(1), field);
    }

    @Test
    void goesOnAsItWas() {
        Stage after = Stage.empty();
        assertTrue(comes(after, flown()));
        after.tick();
        Pilot pilot = after.game.match().pilot(1);
        assertEquals(321, pilot.score);
        assertEquals(4, pilot.kills);
        assertEquals(2, pilot.deaths);
        assertEquals(Levels.experience(5), pilot.experience);
        assertEquals(ClassUnlock.ALL, pilot.unlocked, "classes that are unlocked");
        int ship = before.game.avatar(0);
        for (int field : new int[] {
            Ship.X,
            Ship.Y,
            Ship.VX,
            Ship.VY,
            Ship.HEADING,
            Ship.HULL,
            Ship.SHIELD,
            Ship.ENERGY,
            Ship.LANCES,
            Ship.MINES,
            Ship.UPGRADES,
            Ship.OFFER_SEED,
            Ship.SCORE
        }) {
            assertEquals(
                    before.arena.ships.get(ship, field),
                    get(after, field),
                    Ship.FIELDS.field(field).name());
        }
        assertEquals(Loadout.of(ShipClass.LANCER, UPGRADES), get(after, Ship.LOADOUT));
        assertEquals(Levels.experience(5), get(after, Ship.EXPERIENCE));
        assertEquals(after.settings.tickRateHz(), get(after, Ship.GUARD), "ticks of protection");
        assertEquals(0, get(after, Ship.CLASS_TIME), "no other class");
        assertArrayEquals(record(before), recordOf(after), "the next record");
    }

    private static byte[] recordOf(Stage stage) {
        WireWriter out = new WireWriter(256);
        stage.game.writeCarryOver(1, out);
        return Arrays.copyOf(out.bytes(), out.size());
    }

    @Test
    void twoMinesByUpgradeAreNotGivenAgain() {
        Stage after = Stage.empty();
        comes(after, flown());
        after.ticks(3);
        assertEquals(3, get(after, Ship.MINES));
    }

    @Test
    void whoHasNoShipHasTheRest() {
        byte[] whole = flown();
        before.world.end(Ship.KIND, before.game.avatar(0), Ship.DESTROYED);
        before.game.match().pilot(0).ship = Pilot.NONE;
        byte[] record = record(before);
        assertTrue(record.length < whole.length);
        Stage after = Stage.empty();
        assertTrue(comes(after, record));
        after.tick();
        assertEquals(321, get(after, Ship.SCORE));
        assertEquals(0, get(after, Ship.UPGRADES));
    }

    /** Points of a round are that round's: in the next one they would be a head start, and be stored twice. */
    @Test
    void ofARoundOnlyTheClassIsKept() {
        byte[] record = flown();
        for (ArenaMode.Kind kind : List.of(ArenaMode.Kind.ROUND, ArenaMode.Kind.TEAMS, ArenaMode.Kind.LAST)) {
            Stage after = RoundFixture.stage(kind, 4, 0);
            RoundFixture.join(after, 0, 2);
            RoundFixture.until(after, RoundPhase.RUNNING);
            assertTrue(comes(after, record));
            after.tick();
            Pilot pilot = after.game.match().pilot(1);
            assertEquals(ShipClass.LANCER, pilot.shipClass);
            assertEquals(ClassUnlock.ALL, pilot.unlocked);
            assertEquals(0, pilot.score + pilot.kills + pilot.deaths, kind.name());
            if (pilot.ship >= 0) {
                assertEquals(0, get(after, Ship.UPGRADES));
            }
        }
    }

    /** A second restart may come before the ship has been launched. */
    @Test
    void aShipThatWaitsIsTakenAlongAgain() {
        byte[] record = flown();
        Stage after = Stage.empty();
        comes(after, record);
        assertArrayEquals(record, recordOf(after));
    }

    @Test
    void anOccupiedPlaceIsNotTaken() {
        byte[] record = flown();
        Stage rocky = Stage.empty();
        rocky.rock(Rock.LARGE, 720, 800);
        comes(rocky, record);
        rocky.tick();
        assertFalse(get(rocky, Ship.X) == Arena.sub(700) && get(rocky, Ship.Y) == Arena.sub(800), "under a rock");
        assertEquals(UPGRADES, get(rocky, Ship.UPGRADES));

        Stage crowded = Stage.empty();
        crowded.ship(0, 730, 800);
        comes(crowded, record);
        crowded.tick();
        assertFalse(get(crowded, Ship.X) == Arena.sub(700) && get(crowded, Ship.Y) == Arena.sub(800), "in a ship");
    }

    @Test
    void aPlaceOutsideOfASmallerArenaIsNotTaken() {
        int ship = before.ship(0, 1500, 1500);
        before.arena.ships.set(ship, Ship.X, 0xff_ffff);
        Stage after = Stage.empty();
        assertTrue(comes(after, record(before)));
        after.tick();
        assertTrue(get(after, Ship.X) < after.arena.tuning.widthSub);
    }

    @Test
    void aRecordOfAnotherVersionOrHalfOfOneChangesNothing() {
        byte[] whole = flown();
        byte[] other = whole.clone();
        other[0] = 2;
        assertRefused(other);
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
        byte[] upgrades = whole.clone();
        upgrades[whole.length - 5] = -1;
        assertRefused(upgrades);
        Stage longer = Stage.empty();
        assertTrue(comes(longer, Arrays.copyOf(whole, whole.length + 9)), "fields of a later version");
    }

    private static void assertRefused(byte[] record) {
        Stage after = Stage.empty();
        assertFalse(comes(after, record), () -> Arrays.toString(record));
        after.tick();
        assertEquals(0, after.game.match().pilot(1).score);
        assertEquals(0, get(after, Ship.UPGRADES));
    }
}
