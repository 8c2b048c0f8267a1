package io.github.driftfire.arena;

import io.github.driftfire.model.arena.ClassUnlock;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.ShipClass;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;

/**
 * What a pilot takes along to another room.
 *
 * <pre>
 *  version u8 │ score u16 │ experience u16 │ kills u16 │ deaths u16 │ class u8 │ unlocked u8 │ flies u8 │ {@link ShipRecord}, if it flies
 * </pre>
 *
 * <p>In a game of rounds only the class and what is unlocked count: the rest belongs to the round.
 *
 * <p>Another version may append fields: what is behind the known ones is passed over. One that changes a known field has another number.
 */
final class PilotRecord {
    private static final int VERSION = 1;

    private final Arena arena;
    private final ShipRecord ship = new ShipRecord();

    PilotRecord(Arena arena) {
        this.arena = arena;
    }

    void write(Pilot pilot, WireWriter record) {
        record.u8(VERSION);
        record.u16(pilot.score);
        record.u16(pilot.experience);
        record.u16(Math.min(0xffff, pilot.kills));
        record.u16(Math.min(0xffff, pilot.deaths));
        record.u8(pilot.shipClass);
        record.u8(pilot.unlocked);
        ShipRecord waiting = pilot.carriedShip;
        record.u8(pilot.ship >= 0 || waiting != null ? 1 : 0);
        if (pilot.ship >= 0) {
            ship.take(arena, pilot.ship);
            ship.write(record);
        } else if (waiting != null) {
            waiting.write(record);
        }
    }

    /** Gives a pilot who has just come what is in a record. {@code false} if it is not understood; then the pilot has nothing of it. */
    boolean read(Pilot pilot, WireReader record) {
        boolean known = record.u8() == VERSION;
        int score = record.u16();
        int experience = record.u16();
        int kills = record.u16();
        int deaths = record.u16();
        int shipClass = record.u8();
        int unlocked = record.u8();
        ShipRecord flown = record.u8() == 1 ? new ShipRecord() : null;
        boolean whole = flown == null || flown.read(record);
        if (!known || !whole || record.failed() || shipClass >= ShipClass.COUNT) {
            return false;
        }
        pilot.shipClass = shipClass;
        pilot.unlocked |= unlocked & ClassUnlock.ALL;
        arena.firstFlights.notNew(pilot);
        if (!arena.settings.mode().hasRounds()) {
            arena.score(pilot, score - pilot.score);
            pilot.experience = Math.min(Levels.experience(Levels.MOST), experience);
            pilot.kills = kills;
            pilot.deaths = deaths;
            pilot.carriedShip = flown;
        }
        return true;
    }
}
