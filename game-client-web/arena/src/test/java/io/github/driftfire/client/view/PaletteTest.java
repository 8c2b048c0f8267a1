package io.github.driftfire.client.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.GameClientListener;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final int DISTINCT_DEGREES = 18;

    private final Roster roster = new GameClient(
                    new ArenaGameModel(), new ArenaGameModel().defaultSettings(), new GameClientListener() {})
            .roster();

    @Test
    void givesNoPilotTheColourOfWhatCanHurt() {
        for (int hue = 0; hue < 256; hue++) {
            int pilot = Palette.hue(Palette.dye(new Player(1, "", false, 0, hue)));
            int apart = Math.abs(pilot - Palette.hue(Palette.ENEMY));
            assertTrue(Math.min(apart, 360 - apart) >= DISTINCT_DEGREES, "hue " + hue + " is " + pilot + " degrees");
        }
        assertTrue(Palette.hue(Palette.OWN) - Palette.hue(Palette.ENEMY) >= DISTINCT_DEGREES, "the player's gold");
    }

    @Test
    void tellsOwnTeamAndEnemyShotsApart() {
        roster.own(1);
        roster.player(1, false, 2, 0, "own");
        roster.player(2, false, 2, 40, "mate");
        roster.player(3, false, 1, 40, "enemy");
        assertEquals(Palette.OWN, Palette.fire(roster, roster.player(1), true), "own");
        assertEquals(Palette.dye(roster.player(2)), Palette.fire(roster, roster.player(2), false), "mate");
        assertEquals(Palette.ENEMY, Palette.fire(roster, roster.player(3), false), "enemy");
    }

    @Test
    void showsMinesOfTheOwnTeamAsHarmless() {
        roster.own(1);
        roster.player(1, false, 2, 0, "own");
        roster.player(2, false, 2, 40, "mate");
        roster.player(3, false, 1, 40, "enemy");
        assertEquals(Palette.OWN, Palette.mine(roster, 1), "own");
        assertEquals(Palette.dye(roster.player(2)), Palette.mine(roster, 2), "mate");
        assertEquals(Palette.DANGER, Palette.mine(roster, 3), "enemy");
    }

    @Test
    void showsWhoWatchesWhoseShotItIs() {
        roster.player(3, false, 0, 40, "somebody");
        assertEquals(Palette.dye(roster.player(3)), Palette.fire(roster, roster.player(3), false));
    }
}
