package io.github.driftfire.client.view;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.model.arena.ArenaGameModel;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.jspecify.annotations.Nullable;

/**
 * All colours of the canvas. A dye is an index of a luminous colour; the style sheet names the same ones.
 *
 * <p>Warm gold belongs to the own ship and nothing else that moves: the others' hues leave it out.
 */
public final class Palette {
    /** Dyes below this are the pilots' hues, teal over blue and violet to rose. */
    static final int HUES = 32;

    static final int OWN = HUES;
    static final int WHITE = HUES + 1;
    static final int SHIELD = HUES + 2;
    static final int SHARD = HUES + 3;
    static final int STONE = HUES + 4;
    static final int DANGER = HUES + 5;
    static final int LANCE = HUES + 6;

    /** Every shot that can hurt the player. Between the pilots' rose and the player's gold: no pilot has it. */
    static final int ENEMY = HUES + 7;

    static final int TEAM_1 = HUES + 8;
    static final int TEAM_2 = HUES + 9;
    static final int DYES = HUES + 10;

    static final String SPACE = "#050814";
    static final String INK = "#eaf2ff";
    static final String DIM = "#8fa3c8";

    private static final int[] USUAL = {
        36, 100, 64, // own
        210, 100, 97, // white
        198, 100, 68, // shield
        158, 90, 72, // shard
        222, 22, 62, // stone
        350, 100, 66, // danger
        286, 100, 74, // lance
        10, 100, 60, // enemy
        210, 100, 64, // team 1: blue and orange are told apart by every kind of colour vision
        24, 100, 58 // team 2
    };

    /** For eyes that see red and green alike: nothing differs by them alone. */
    private static final int[] RED_GREEN = {
        44, 100, 66, 210, 100, 97, 222, 100, 86, 56, 86, 62, 222, 22, 62, 22, 100, 62, 276, 100, 76, 10, 100, 60, 210,
        100, 64, 24, 100, 58
    };

    /** For eyes that see blue and yellow alike. */
    private static final int[] BLUE_YELLOW = {
        30, 100, 80, 210, 100, 97, 180, 70, 84, 345, 100, 82, 200, 12, 62, 352, 100, 60, 316, 100, 76, 10, 100, 60, 180,
        70, 60, 350, 100, 62
    };

    /** As chosen before the page was loaded: sprites are painted once. */
    private static final int[] FIXED = chosen();

    private static final int FIRST_HUE = FIXED == RED_GREEN ? 196 : 168;
    private static final int HUE_SPAN = FIXED == RED_GREEN ? 90 : 182;

    private Palette() {}

    private static int[] chosen() {
        String name = Browser.isPage() ? Browser.recall(new StorageKeys(ArenaGameModel.NAME).of("palette")) : null;
        return name == null
                ? USUAL
                : name.equals("redgreen") ? RED_GREEN : name.equals("blueyellow") ? BLUE_YELLOW : USUAL;
    }

    /** The dye of a pilot who is somebody else. */
    static int dye(Player pilot) {
        if (pilot.team() > 0) {
            return pilot.team() == 1 ? TEAM_1 : TEAM_2;
        }
        return (pilot.hue() & 0xff) * HUES / 256;
    }

    /** The dye of a shot: who flies sees what can hurt in one colour, and a team mate's in the mate's own. */
    static int fire(@Nullable Roster roster, Player shooter, boolean own) {
        if (own) {
            return OWN;
        }
        if (roster == null || roster.own() < 0) {
            return dye(shooter);
        }
        int team = roster.player(roster.own()).team();
        return team > 0 && team == shooter.team() ? dye(shooter) : ENEMY;
    }

    /** The dye of a mine: as {@link #fire}, but for those that can hurt, whose colour is that of danger. */
    static int mine(Roster roster, int layer) {
        int dye = fire(roster, roster.player(layer), layer == roster.own());
        return dye == ENEMY ? DANGER : dye;
    }

    /** The dye of the own ship: its team's, or gold. */
    static int ownDye(Player pilot) {
        return pilot.team() > 0 ? dye(pilot) : OWN;
    }

    /** A team's colour, as CSS. */
    public static String team(int team) {
        return shade(team == 1 ? TEAM_1 : TEAM_2, team == 1 ? 72 : 66, 1);
    }

    /** The luminous colour of a pilot's name and marks, as CSS. */
    public static String ink(Player pilot, boolean own) {
        return pilot.team() > 0 ? team(pilot.team()) : shade(own ? OWN : dye(pilot), own ? 64 : 74, 1);
    }

    /** A dye as it is. */
    static String color(int dye, double alpha) {
        return shade(dye, light(dye), alpha);
    }

    /** A dye at another lightness, in percent. */
    static String shade(int dye, int lightness, double alpha) {
        return "hsla(" + hue(dye) + "," + saturation(dye) + "%," + lightness + "%," + Browser.text(alpha) + ")";
    }

    static int hue(int dye) {
        return dye < HUES ? FIRST_HUE + dye * HUE_SPAN / HUES : FIXED[(dye - HUES) * 3];
    }

    private static int saturation(int dye) {
        return dye < HUES ? 88 : FIXED[(dye - HUES) * 3 + 1];
    }

    private static int light(int dye) {
        return dye < HUES ? 66 : FIXED[(dye - HUES) * 3 + 2];
    }
}
