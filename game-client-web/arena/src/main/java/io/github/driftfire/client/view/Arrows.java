package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Pointers;
import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Arrows at the window's edge with distances, for what is out of view. They lie on an ellipse, so that the panels of the corners stay free. */
final class Arrows {
    private static final String FONT = "600 12px ui-sans-serif, system-ui, 'Segoe UI', Roboto, sans-serif";
    private static final double MARGIN = 46;

    /** The gauges are below. */
    private static final double MARGIN_BELOW = 150;

    private static final double NEAR_UNITS = 500;
    private static final double FAR_UNITS = 3000;

    private final Pointers pointers = new Pointers();
    private final String[] inks = new String[Palette.DYES];
    private final String[] distances = new String[1024];

    Arrows() {
        for (int dye = 0; dye < inks.length; dye++) {
            inks[dye] = Palette.shade(dye, 76, 1);
        }
    }

    void draw(CanvasRenderingContext2D context, Camera camera, Match match, double nowMillis) {
        pointers.find(match, camera.x(), camera.y(), camera.viewWidth(), camera.viewHeight(), nowMillis);
        camera.window(context);
        context.setFont(FONT);
        context.setTextAlign("center");
        context.setTextBaseline("middle");
        for (int i = pointers.count() - 1; i >= 0; i--) {
            int kind = pointers.kind(i);
            int dye = kind == Pointers.WRECK
                    ? Palette.SHARD
                    : kind == Pointers.EVENT
                            ? Palette.WHITE
                            : Palette.dye(match.roster().player(pointers.pilot(i)));
            arrow(context, camera, pointers.x(i), pointers.y(i), kind, inks[dye], pointers.distance(i));
        }
        context.setGlobalAlpha(1);
    }

    /** Points from the window's middle to a place of the world. */
    void arrow(
            CanvasRenderingContext2D context,
            Camera camera,
            double worldX,
            double worldY,
            int kind,
            String color,
            double distance) {
        double middleX = camera.width() / 2.0;
        double middleY = camera.height() / 2.0;
        double dx = camera.screenX(worldX) - middleX;
        double dy = camera.screenY(worldY) - middleY;
        double across = Math.max(60, middleX - MARGIN);
        double down = Math.max(60, middleY - (dy > 0 ? MARGIN_BELOW : MARGIN));
        double out = Math.sqrt(dx * dx / (across * across) + dy * dy / (down * down));
        if (out <= 0) {
            return;
        }
        double x = middleX + dx / out;
        double y = middleY + dy / out;
        double length = Math.sqrt(dx * dx + dy * dy);
        double cos = dx / length;
        double sin = dy / length;
        double far = Math.max(0, Math.min(1, (distance - NEAR_UNITS) / (FAR_UNITS - NEAR_UNITS)));
        double size = kind == Pointers.SHIP ? 12 - 4 * far : 13;
        context.setGlobalAlpha(kind == Pointers.SHIP ? 0.95 - 0.4 * far : 1);
        context.setFillStyle(color);
        context.setStrokeStyle("rgba(5,8,20,0.75)");
        context.setLineWidth(3);
        context.beginPath();
        context.moveTo(x + cos * size, y + sin * size);
        context.lineTo(x - cos * size * 0.6 - sin * size * 0.75, y - sin * size * 0.6 + cos * size * 0.75);
        context.lineTo(x - cos * size * 0.2, y - sin * size * 0.2);
        context.lineTo(x - cos * size * 0.6 + sin * size * 0.75, y - sin * size * 0.6 - cos * size * 0.75);
        context.closePath();
        context.stroke();
        context.fill();
        double textX = x - cos * 25;
        double textY = y - sin * 20;
        if (kind == Pointers.LEADER) {
            crown(context, x - cos * 25, y - sin * 20 - 11);
        } else if (kind == Pointers.EVENT) {
            star(context, x - cos * 25, y - sin * 20 - 15);
        } else if (kind == Pointers.WRECK) {
            shard(context, x - cos * 25, y - sin * 20 - 14);
        }
        String text = text(distance);
        context.strokeText(text, textX, textY);
        context.fillText(text, textX, textY);
    }

    /** In tens of units; texts are kept, so that no frame makes one anew. */
    private String text(double distance) {
        int tens = Math.max(0, Math.min(distances.length - 1, (int) (distance / 10)));
        String text = distances[tens];
        if (text == null) {
            text = Integer.toString(tens * 10);
            distances[tens] = text;
        }
        return text;
    }

    private static void crown(CanvasRenderingContext2D context, double x, double y) {
        context.beginPath();
        context.moveTo(x - 7, y + 4);
        context.lineTo(x - 8, y - 4);
        context.lineTo(x - 3.5, y);
        context.lineTo(x, y - 6);
        context.lineTo(x + 3.5, y);
        context.lineTo(x + 8, y - 4);
        context.lineTo(x + 7, y + 4);
        context.closePath();
        context.stroke();
        context.fill();
    }

    /** The mark of events, which the banner and the map have too. */
    static void star(CanvasRenderingContext2D context, double x, double y) {
        context.beginPath();
        for (int i = 0; i < 8; i++) {
            double reach = (i & 1) == 0 ? 8 : 3;
            context.lineTo(x + Math.sin(i * Math.PI / 4) * reach, y - Math.cos(i * Math.PI / 4) * reach);
        }
        context.closePath();
        context.stroke();
        context.fill();
    }

    private static void shard(CanvasRenderingContext2D context, double x, double y) {
        context.beginPath();
        context.moveTo(x, y - 7);
        context.lineTo(x + 5, y);
        context.lineTo(x, y + 7);
        context.lineTo(x - 5, y);
        context.closePath();
        context.stroke();
        context.fill();
    }
}
