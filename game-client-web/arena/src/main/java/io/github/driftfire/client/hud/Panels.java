package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** Fades a panel while a ship is behind it, so that no ship is hidden. */
final class Panels {
    private static final double EVERY_MILLIS = 100;

    /** How often the panels' places are asked for, which makes the browser lay the page out. */
    private static final double LAYOUT_MILLIS = 1000;

    private static final double SHIP_PIXELS = 28;

    private final HTMLElement[] panels = {
        Ui.element("board"), Ui.element("kills"), Ui.element("minimap"), Ui.element("gauges")
    };
    private final double[] boxes = new double[panels.length * 4];
    private final boolean[] faded = new boolean[panels.length];
    private double nextMillis;
    private double nextLayoutMillis;

    void update(Match match, Camera camera, double nowMillis) {
        if (nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        if (nowMillis >= nextLayoutMillis) {
            nextLayoutMillis = nowMillis + LAYOUT_MILLIS;
            for (int i = 0; i < panels.length; i++) {
                Float64Array box = Ui.box(panels[i]);
                for (int side = 0; side < 4; side++) {
                    boxes[i * 4 + side] = box.get(side);
                }
            }
        }
        for (int i = 0; i < panels.length; i++) {
            boolean fade = hides(match, camera, i);
            if (fade != faded[i]) {
                faded[i] = fade;
                Ui.toggle(panels[i], "faded", fade);
            }
        }
    }

    private boolean hides(Match match, Camera camera, int panel) {
        if (match.prediction().present()
                && isWithin(
                        panel,
                        camera.screenX(match.prediction().x()),
                        camera.screenY(match.prediction().y()))) {
            return true;
        }
        InterpolatedEntities ships = match.ships();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            if (ship.visible()
                    && ship.slot() != match.avatar()
                    && isWithin(panel, camera.screenX(ship.x()), camera.screenY(ship.y()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(int panel, double x, double y) {
        int at = panel * 4;
        return x > boxes[at] - SHIP_PIXELS
                && y > boxes[at + 1] - SHIP_PIXELS
                && x < boxes[at + 2] + SHIP_PIXELS
                && y < boxes[at + 3] + SHIP_PIXELS;
    }
}
