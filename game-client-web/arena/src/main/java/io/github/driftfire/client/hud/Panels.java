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

    private final Panel[] panels = {
        new Panel("board"),
        new Panel("kills"),
        new Panel("minimap"),
        new Panel("gauges"),
        new Panel("upgrades"),
        new Panel("tutorial")
    };
    private double nextMillis;
    private double nextLayoutMillis;

    void update(Match match, Camera camera, double nowMillis) {
        if (nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        if (nowMillis >= nextLayoutMillis) {
            nextLayoutMillis = nowMillis + LAYOUT_MILLIS;
            for (Panel panel : panels) {
                panel.box = Ui.box(panel.element);
            }
        }
        for (Panel panel : panels) {
            boolean fade = hides(match, camera, panel);
            if (fade != panel.faded) {
                panel.faded = fade;
                Ui.toggle(panel.element, "faded", fade);
            }
        }
    }

    private static boolean hides(Match match, Camera camera, Panel panel) {
        if (match.prediction().present()
                && panel.covers(
                        camera.screenX(match.prediction().x()),
                        camera.screenY(match.prediction().y()))) {
            return true;
        }
        InterpolatedEntities ships = match.ships();
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity ship = ships.track(i);
            if (ship.visible()
                    && ship.slot() != match.avatar()
                    && panel.covers(camera.screenX(ship.x()), camera.screenY(ship.y()))) {
                return true;
            }
        }
        return false;
    }

    /** A panel, and where it was when that was last asked for. */
    private static final class Panel {
        final HTMLElement element;
        Float64Array box;
        boolean faded;

        Panel(String id) {
            element = Ui.element(id);
            box = Ui.box(element);
        }

        boolean covers(double x, double y) {
            return x > box.get(0) - SHIP_PIXELS
                    && y > box.get(1) - SHIP_PIXELS
                    && x < box.get(2) + SHIP_PIXELS
                    && y < box.get(3) + SHIP_PIXELS;
        }
    }
}
