package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaModel;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpolatedEntitiesTest implements InterpolatedEntities.Listener {
    private final Model model = ArenaModel.of(Tuning.DEFAULTS);
    private final InterpolatedEntities tracks = new InterpolatedEntities(model, Ship.KIND);
    private final EntityTable table = new EntityTable(model.kind(Ship.KIND), 8);
    private final List<String> seen = new ArrayList<>();

    @Test
    void drawsBetweenTheTwoTicksAroundTheOneAskedFor() {
        appear(2);
        at(2, 10, 1000, 1020);
        at(2, 12, 1040, 4);
        tracks.advance(10.5, 0, this);
        InterpolatedEntity track = tracks.track(0);
        assertEquals(1010, track.x(), 1e-9);
        assertEquals(1022, track.heading(), 1e-9, "the short way round");
    }

    @Test
    void showsNothingBeforeItsTimeAndKeepsTheLastPlaceAfterIt() {
        appear(0);
        at(0, 10, 500, 0);
        tracks.advance(9.5, 0, this);
        assertFalse(tracks.track(0).visible());
        tracks.advance(10, 16, this);
        assertTrue(tracks.track(0).visible());
        tracks.advance(14, 33, this);
        assertEquals(500, tracks.track(0).x(), 1e-9);
        assertEquals(List.of("shown 0"), seen);
    }

    @Test
    void showsAnEndWhenItsTimeHasCome() {
        appear(0);
        at(0, 10, 500, 0);
        tracks.ended(0, Ship.DESTROYED, false, table);
        table.free(0);
        tracks.record(11, table);
        tracks.advance(10.9, 0, this);
        assertEquals(1, tracks.size());
        tracks.advance(11, 16, this);
        assertEquals(0, tracks.size());
        assertEquals(List.of("shown 0", "ended 0"), seen);
    }

    @Test
    void isSilentAboutWhatOnlyLeftTheView() {
        appear(0);
        at(0, 10, 500, 0);
        tracks.ended(0, 0, true, table);
        table.free(0);
        tracks.record(11, table);
        tracks.advance(12, 0, this);
        assertEquals(List.of("shown 0"), seen);
    }

    @Test
    void keepsASlotsLastEntityApartFromItsNext() {
        appear(0);
        at(0, 10, 500, 0);
        tracks.ended(0, Ship.DESTROYED, false, table);
        table.free(0);
        appear(0);
        at(0, 11, 3000, 0);
        assertEquals(2, tracks.size());
        tracks.advance(10.5, 0, this);
        assertEquals(500, tracks.track(0).x(), 1e-9);
        tracks.advance(11, 16, this);
        assertEquals(1, tracks.size());
        assertEquals(3000, tracks.track(0).x(), 1e-9);
    }

    @Test
    void doesNotSlideThroughAJump() {
        appear(0);
        at(0, 10, 500, 0);
        at(0, 11, 3500, 0);
        tracks.advance(10.5, 0, this);
        assertEquals(500, tracks.track(0).x(), 1e-9);
    }

    private void appear(int slot) {
        table.claim(slot);
        tracks.appeared(slot);
    }

    private void at(int slot, int tick, int xUnits, int heading) {
        table.set(slot, Ship.X, xUnits * Model.SUB);
        table.set(slot, Ship.HEADING, heading);
        tracks.record(tick, table);
    }

    @Override
    public void shown(InterpolatedEntity track) {
        seen.add("shown " + track.slot());
    }

    @Override
    public void ended(InterpolatedEntity track) {
        seen.add("ended " + track.slot());
    }
}
