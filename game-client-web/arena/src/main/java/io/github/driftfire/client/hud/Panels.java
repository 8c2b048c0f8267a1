package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.view.Overlays;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** Fades a panel while a ship is behind it, so that no ship is hidden, and reports the panels' places. */
final class Panels {
    private static final double EVERY_MILLIS = 100;

    /** How often the panels' places are asked for, which makes the browser lay the page out. */
    private static final double LAYOUT_MILLIS = 300;

    private static final double SHIP_PIXELS = 28;

    private static final String[] IDS = {"board", "kills", "minimap", "gauges", "upgrades", "tutorial", "event", "round"
    };

    private final Overlays overlays;
    private final Panel[] panels = new Panel[IDS.length];
    private double nextMillis;
    private double nextLayoutMillis;

    Panels(Overlays overlays) {
        this.overlays = overlays;
        for (int i = 0; i < panels.length; i++) {
            panels[i] = new Panel(IDS[i], overlays.add());
        }
    }

    void update(Match match, Camera camera, double nowMillis) {
        if (nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        if (nowMillis >= nextLayoutMillis) {
            nextLayoutMillis = nowMillis + LAYOUT_MILLIS;
            for (Panel panel : panels) {
                panel.box = Ui.box(panel.element);
                overlays.place(panel.overlay, panel.box.get(0), panel.box.get(1), panel.box.get(2), panel.box.get(3));
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
        final int overlay;
        Float64Array box;
        boolean faded;

        Panel(String id, int overlay) {
            this.overlay = overlay;
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
