package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.ArenaEvent;
import io.github.driftfire.client.play.Field;
import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Wrecks;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.client.view.RegionTint;
import io.github.driftfire.client.view.Star;
import io.github.driftfire.client.view.TeamMark;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Prediction;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The whole arena, as the feed last told it; the own ship as it is. */
final class Minimap {
    private static final int PIXELS = 320;
    private static final double EVERY_MILLIS = 66;

    private final CanvasRenderingContext2D context;
    private double nextMillis;

    Minimap() {
        HTMLCanvasElement canvas = (HTMLCanvasElement) Ui.element("minimap");
        canvas.setWidth(PIXELS);
        canvas.setHeight(PIXELS);
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    void update(Match match, Camera camera, double nowMillis) {
        if (nowMillis < nextMillis) {
            return;
        }
        nextMillis = nowMillis + EVERY_MILLIS;
        double width = (double) match.model().widthSub() / Model.SUB;
        double height = (double) match.model().heightSub() / Model.SUB;
        double scale = PIXELS / Math.max(width, height);
        double left = (PIXELS - width * scale) / 2;
        double top = (PIXELS - height * scale) / 2;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, PIXELS, PIXELS);
        context.setTransform(1, 0, 0, 1, left, top);
        frame(width * scale, height * scale);
        for (int i = 0; i < match.messages().mapCount(); i++) {
            Player pilot = match.messages().mapPilot(i);
            if (pilot.number() == match.roster().own()) {
                continue;
            }
            double x = match.messages().mapX(i) * width * scale;
            double y = match.messages().mapY(i) * height * scale;
            context.setFillStyle(Palette.ink(pilot, false));
            context.setGlobalAlpha(pilot.bot() && !pilot.leader() ? 0.6 : 1);
            if (pilot.team() > 0) {
                TeamMark.trace(context, pilot.team(), x, y, 5.5);
                context.fill();
            } else {
                context.fillRect(x - 3.5, y - 3.5, 7, 7);
            }
            if (pilot.leader()) {
                crown(x, y);
            }
        }
        context.setGlobalAlpha(1);
        wreck(match, scale, nowMillis);
        event(match, scale, nowMillis);
        field(match, scale);
        if (match.prediction().present()) {
            view(camera, scale);
            Player pilot = match.roster().player(match.roster().own());
            own(match.prediction(), scale, Palette.ink(pilot, true));
        }
    }

    /** The leader's colour is their own; gold is the player's. */
    private void crown(double x, double y) {
        context.setStrokeStyle("#eaf2ff");
        context.setLineWidth(2);
        context.beginPath();
        context.arc(x, y, 9, 0, 2 * Math.PI);
        context.stroke();
    }

    private void wreck(Match match, double scale, double nowMillis) {
        Wrecks wrecks = match.messages().wrecks();
        int rich = wrecks.richest(match.prediction().x(), match.prediction().y(), nowMillis);
        if (rich >= 0) {
            double x = wrecks.x(rich) * scale;
            double y = wrecks.y(rich) * scale;
            context.setFillStyle("#79f5cb");
            Star.trace(context, x, y, 4, 7, 10);
            context.fill();
        }
    }

    private void event(Match match, double scale, double nowMillis) {
        ArenaEvent event = match.messages().event();
        if (event.isShown(match.round().isPodium(), nowMillis)) {
            double beat = event.hasBegun(nowMillis) ? 0 : nowMillis % 1000 / 1000;
            context.setStrokeStyle("#eaf2ff");
            context.setLineWidth(3);
            context.setGlobalAlpha(1 - 0.7 * beat);
            context.beginPath();
            context.arc(event.x() * scale, event.y() * scale, 12 + 14 * beat, 0, 2 * Math.PI);
            context.stroke();
            context.setGlobalAlpha(1);
        }
    }

    private void frame(double width, double height) {
        for (int region = 0; region < 4; region++) {
            context.setFillStyle(RegionTint.corner(region, 0.2));
            context.fillRect((region & 1) * width / 2, (region >> 1) * height / 2, width / 2, height / 2);
        }
        context.setStrokeStyle("rgba(146,176,255,0.12)");
        context.setLineWidth(1);
        context.beginPath();
        for (int i = 1; i < 4; i++) {
            context.moveTo(width * i / 4, 0);
            context.lineTo(width * i / 4, height);
            context.moveTo(0, height * i / 4);
            context.lineTo(width, height * i / 4);
        }
        context.stroke();
    }

    /** Where the closing field is: what lies outside is shaded. */
    private void field(Match match, double scale) {
        Field field = match.messages().closing();
        if (!field.isThere()) {
            return;
        }
        double radius = field.radius(match.client().predictedTick()) * scale;
        context.beginPath();
        context.moveTo(0, 0);
        context.lineTo(PIXELS, 0);
        context.lineTo(PIXELS, PIXELS);
        context.lineTo(0, PIXELS);
        context.closePath();
        context.moveTo(field.x() * scale + radius, field.y() * scale);
        context.arc(field.x() * scale, field.y() * scale, radius, 0, 2 * Math.PI, true);
        context.setFillStyle("rgba(255,82,112,0.3)");
        context.fill();
        context.setStrokeStyle("#ff8ba0");
        context.setLineWidth(2.5);
        context.beginPath();
        context.arc(field.x() * scale, field.y() * scale, radius, 0, 2 * Math.PI);
        context.stroke();
    }

    /** A frame around what the window shows. */
    private void view(Camera camera, double scale) {
        context.setStrokeStyle("rgba(234,242,255,0.28)");
        context.setLineWidth(2);
        context.strokeRect(
                (camera.x() - camera.viewWidth() / 2) * scale,
                (camera.y() - camera.viewHeight() / 2) * scale,
                camera.viewWidth() * scale,
                camera.viewHeight() * scale);
    }

    private void own(Prediction own, double scale, String ink) {
        double x = own.x() * scale;
        double y = own.y() * scale;
        double angle = own.heading() * Brads.RADIANS;
        context.setFillStyle(ink);
        context.beginPath();
        for (int corner = 0; corner < 4; corner++) {
            double turn = angle + (corner == 0 ? 0 : corner == 1 ? 2.5 : corner == 2 ? Math.PI : -2.5);
            double reach = corner == 2 ? 4 : 13;
            context.lineTo(x + Math.cos(turn) * reach, y + Math.sin(turn) * reach);
        }
        context.closePath();
        context.fill();
    }
}
