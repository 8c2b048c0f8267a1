package io.github.driftfire.client.view;

import io.github.driftfire.model.arena.Pickup;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The shapes of the pick-ups beside the lance's charge: a cross that mends, three rays of a spread, a half moon for the cloak, a spiked ball for mines. */
final class PickupShapes {
    private static final String INK = "#f4fbff";

    /** The colour of a pick-up's light. */
    static int dye(int type) {
        return switch (type) {
            case Pickup.REPAIR -> Palette.SHARD;
            case Pickup.SPREAD -> Palette.OWN;
            case Pickup.CLOAK -> Palette.SHIELD;
            case Pickup.MINES -> Palette.DANGER;
            default -> Palette.LANCE;
        };
    }

    /** About the origin, 16 units to the rim. */
    void draw(CanvasRenderingContext2D context, int type) {
        int dye = dye(type);
        context.beginPath();
        context.arc(0, 0, 16, 0, Math.PI * 2);
        context.setFillStyle(Palette.shade(dye, 16, 0.8));
        context.fill();
        context.setStrokeStyle(Palette.shade(dye, 78, 1));
        context.setLineWidth(2.2);
        context.stroke();
        context.setFillStyle(INK);
        context.setStrokeStyle(INK);
        switch (type) {
            case Pickup.REPAIR -> cross(context);
            case Pickup.SPREAD -> rays(context);
            case Pickup.CLOAK -> moon(context);
            default -> spikes(context, 1);
        }
    }

    private static void cross(CanvasRenderingContext2D context) {
        context.fillRect(-2.5, -9, 5, 18);
        context.fillRect(-9, -2.5, 18, 5);
    }

    private static void rays(CanvasRenderingContext2D context) {
        context.setLineWidth(2.6);
        context.setLineCap("round");
        context.beginPath();
        for (int ray = -1; ray <= 1; ray++) {
            double angle = -Math.PI / 2 + ray * 0.6;
            context.moveTo(0, 8);
            context.lineTo(Math.cos(angle) * 16, 8 + Math.sin(angle) * 16);
        }
        context.stroke();
    }

    private static void moon(CanvasRenderingContext2D context) {
        context.beginPath();
        context.arc(0, 0, 9, Math.PI * 0.3, Math.PI * 1.7);
        context.quadraticCurveTo(-4, 0, Math.cos(Math.PI * 0.3) * 9, Math.sin(Math.PI * 0.3) * 9);
        context.fill();
    }

    /** A ball with spikes about the origin. */
    static void spikes(CanvasRenderingContext2D context, double size) {
        Star.trace(context, 0, 0, 16, 11 * size, 6 * size);
        context.fill();
    }
}
