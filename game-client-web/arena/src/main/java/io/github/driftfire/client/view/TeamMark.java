package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.netcode.Player;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The shape that stands for a team beside its colour: a triangle for the first, a diamond for the second. */
public final class TeamMark {
    private static final double RING = 29;

    private TeamMark() {}

    /** Traces the shape around a place, to be filled or stroked. */
    public static void trace(CanvasRenderingContext2D context, int team, double x, double y, double reach) {
        if (team == 1) {
            context.beginPath();
            context.moveTo(x, y - reach);
            context.lineTo(x + reach, y + reach * 0.8);
            context.lineTo(x - reach, y + reach * 0.8);
            context.closePath();
        } else {
            Star.trace(context, x, y, 4, reach * 1.15, reach * 1.15);
        }
    }

    /** Around a ship: three corners of a triangle, or four of a diamond. */
    static void draw(CanvasRenderingContext2D context, Camera camera, Player pilot, double x, double y) {
        if (pilot.team() == 0) {
            return;
        }
        camera.place(context, x, y);
        context.setGlobalAlpha(0.8);
        context.setStrokeStyle(Palette.team(pilot.team()));
        context.setLineWidth(2);
        int corners = pilot.team() == 1 ? 3 : 4;
        double wing = pilot.team() == 1 ? 9 : 8;
        double half = pilot.team() == 1 ? Math.PI / 6 : Math.PI / 4;
        context.beginPath();
        for (int corner = 0; corner < corners; corner++) {
            double angle = -Math.PI / 2 + corner * 2 * Math.PI / corners;
            double tipX = Math.cos(angle) * RING;
            double tipY = Math.sin(angle) * RING;
            context.moveTo(tipX - Math.cos(angle - half) * wing, tipY - Math.sin(angle - half) * wing);
            context.lineTo(tipX, tipY);
            context.lineTo(tipX - Math.cos(angle + half) * wing, tipY - Math.sin(angle + half) * wing);
        }
        context.stroke();
        context.setGlobalAlpha(1);
    }
}
