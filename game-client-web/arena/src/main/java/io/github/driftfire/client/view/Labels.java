package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.model.arena.BotLevel;
import io.github.driftfire.model.arena.Levels;
import io.github.driftfire.model.arena.Loadout;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipStats;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.netcode.Player;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** What stands by the others' ships: name, hull and shield, the mark of bots and of the leader. In CSS pixels. */
final class Labels {
    /** Looked up once, for it is drawn in every frame. */
    private static final String WORTH = Texts.of("worth {0}");

    private static final String FONT = "px ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

    private static final double USUAL_PIXELS = 12;

    /** Wider names are squeezed. */
    private static final double MOST_WIDTH = 150;

    private static final double HALF_WIDTH = 50;
    private static final double HALF_HEIGHT = 10;
    private static final double COVERING_ALPHA = 0.2;
    private static final double BAR_WIDTH = 40;
    private static final double BAR_HEIGHT = 3;
    private static final double LEVEL_HEIGHT = 2;

    /** A ship that is smaller is a mark: the whole arena is shown. */
    private static final double FAR_PIXELS = 12;

    private final String hullColor = "#7cf2b5";
    private final String hurtColor = Palette.color(Palette.DANGER, 1);
    private final String shieldColor = Palette.color(Palette.SHIELD, 1);
    private final String shardColor = Palette.color(Palette.SHARD, 1);
    private final String gold = Palette.color(Palette.OWN, 1);
    private final Sprites sprites;
    private final ShipStats stats;
    private double ownX;
    private double ownY;
    private double ownReach;
    private String font = "";
    private final String[] inks = new String[Palette.DYES];

    Labels(Sprites sprites, Tuning tuning) {
        this.sprites = sprites;
        stats = tuning.stats;
        for (int dye = 0; dye < inks.length; dye++) {
            inks[dye] = Palette.shade(dye, 82, 0.92);
        }
        size(1);
    }

    /** @param size of the letters, 1 as usual */
    void size(double size) {
        font = "600 " + (int) (USUAL_PIXELS * size) + FONT;
    }

    /** @param x and y of the own ship in units; nowhere without one */
    void begin(CanvasRenderingContext2D context, Camera camera, double x, double y) {
        ownX = camera.screenX(x);
        ownY = camera.screenY(y);
        ownReach = 26 * camera.zoom();
        camera.window(context);
        context.setFont(font);
        context.setTextBaseline("middle");
        context.setTextAlign("center");
        context.setGlobalAlpha(1);
    }

    /** @param worth what the ship's end is worth beside the kill, 0 for nothing */
    void draw(
            CanvasRenderingContext2D context,
            Camera camera,
            int[] row,
            Player pilot,
            int worth,
            boolean own,
            double x,
            double y) {
        if (!camera.sees(x, y, 40)) {
            return;
        }
        double sx = Math.round(camera.screenX(x));
        double sy = Math.round(camera.screenY(y));
        double reach = 30 * camera.zoom();
        if (pilot.leader()) {
            context.setFillStyle(gold);
            Crown.trace(context, sx, sy - reach - (own ? 6 : worth > 0 ? 24 : 10), 10);
            context.fill();
        }
        if (own) {
            return;
        }
        if (reach < FAR_PIXELS) {
            context.setFillStyle(inks[Palette.dye(pilot)]);
            context.fillRect(sx - 3, sy - 3, 6, 6);
            context.fillText(pilot.name(), sx, sy + 13, MOST_WIDTH);
            return;
        }
        bars(context, row, sx - BAR_WIDTH / 2, sy - reach);
        if (worth > 0) {
            context.setFillStyle(shardColor);
            context.fillText(WORTH.replace("{0}", Integer.toString(worth)), sx, sy - reach - 11, MOST_WIDTH);
        }
        // Below the ship; above it where the name would lie on the own ship.
        double below = sy + reach + 8;
        boolean covers = covers(sx, below);
        double baseline = covers ? sy - reach - (worth > 0 ? 26 : 12) : below;
        context.setGlobalAlpha(covers && covers(sx, baseline) ? COVERING_ALPHA : 1);
        context.setFillStyle(inks[Palette.dye(pilot)]);
        context.fillText(pilot.name(), sx, baseline, MOST_WIDTH);
        if (pilot.team() > 0) {
            double half = Math.min(MOST_WIDTH, context.measureText(pilot.name()).getWidth()) / 2;
            TeamMark.trace(context, pilot.team(), sx - half - 9, baseline, 4);
            context.fill();
        }
        context.setGlobalAlpha(1);
        if (pilot.bot()) {
            sprites.botLevel(BotLevel.of(pilot.number()))
                    .draw(context, sx, covers ? baseline - 14 : baseline + 14, Sprites.BOT_LEVEL_HALF);
        }
    }

    private boolean covers(double x, double y) {
        return Math.abs(x - ownX) < ownReach + HALF_WIDTH && Math.abs(y - ownY) < ownReach + HALF_HEIGHT;
    }

    private void bars(CanvasRenderingContext2D context, int[] row, double left, double top) {
        int loadout = stats.loadout(row, 0);
        double hull = Math.min(1, (double) row[Ship.HULL] / stats.hullMax(loadout));
        double shield = Math.min(1, (double) row[Ship.SHIELD] / Math.max(1, stats.shieldMax(loadout)));
        context.setFillStyle("rgba(5,8,20,0.72)");
        context.fillRect(left - 1, top - 1, BAR_WIDTH + 2, BAR_HEIGHT * 2 + 1);
        context.setFillStyle(shieldColor);
        context.fillRect(left, top, BAR_WIDTH * shield, 2);
        context.setFillStyle(hull < 0.35 ? hurtColor : hullColor);
        context.fillRect(left, top + 2.5, BAR_WIDTH * hull, BAR_HEIGHT - 0.5);
        level(context, Loadout.level(loadout), left, top - LEVEL_HEIGHT - 2);
    }

    /** A mark for each level: how dangerous a ship is can be counted. */
    private void level(CanvasRenderingContext2D context, int level, double left, double top) {
        context.setFillStyle(gold);
        for (int mark = 0; mark < level; mark++) {
            context.fillRect(left + mark * BAR_WIDTH / Levels.MOST, top, BAR_WIDTH / Levels.MOST - 1, LEVEL_HEIGHT);
        }
    }
}
