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

    /** The nearest that two arrows and their distances may be to each other, in pixels. */
    private static final double APART = 42;

    private static final int MOST_MOVES = 3;

    /** What matters most has its place first. */
    private static final int[] ORDER = {Pointers.EVENT, Pointers.LEADER, Pointers.WRECK, Pointers.SHIP};

    private final Pointers pointers = new Pointers();
    private final double[] placedX = new double[Pointers.MOST];
    private final double[] placedY = new double[Pointers.MOST];
    private final String white = Palette.color(Palette.WHITE, 1);
    private int placed;
    private double x;
    private double y;
    private double cos;
    private double sin;
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
        placed = 0;
        for (int kind : ORDER) {
            for (int i = 0; i < pointers.count(); i++) {
                if (pointers.kind(i) == kind && place(camera, pointers.x(i), pointers.y(i), kind)) {
                    arrow(context, kind, ink(match, i), pointers.distance(i));
                }
            }
        }
        context.setGlobalAlpha(1);
    }

    private String ink(Match match, int index) {
        return switch (pointers.kind(index)) {
            case Pointers.WRECK -> inks[Palette.SHARD];
            case Pointers.EVENT -> white;
            default -> inks[Palette.dye(match.roster().player(pointers.pilot(index)))];
        };
    }

    /**
     * Finds where the arrow to a place of the world lies, and its direction from the window's middle. Where another is already, a ship's is left out
     * and another kind's moves aside.
     */
    private boolean place(Camera camera, double worldX, double worldY, int kind) {
        double middleX = camera.width() / 2.0;
        double middleY = camera.height() / 2.0;
        double dx = camera.screenX(worldX) - middleX;
        double dy = camera.screenY(worldY) - middleY;
        double below = Math.min(MARGIN_BELOW, camera.height() * 0.3);
        double across = Math.max(60, middleX - MARGIN);
        double down = Math.max(60, middleY - (dy > 0 ? below : MARGIN));
        double out = Math.sqrt(dx * dx / (across * across) + dy * dy / (down * down));
        if (out <= 0) {
            return false;
        }
        double length = Math.sqrt(dx * dx + dy * dy);
        cos = dx / length;
        sin = dy / length;
        x = middleX + dx / out;
        y = middleY + dy / out;
        for (int moves = 0; isTaken(); moves++) {
            if (kind == Pointers.SHIP || moves == MOST_MOVES) {
                return false;
            }
            x -= sin * APART;
            y += cos * APART;
        }
        placedX[placed] = x;
        placedY[placed++] = y;
        return true;
    }

    private boolean isTaken() {
        for (int i = 0; i < placed; i++) {
            if (Math.abs(placedX[i] - x) < APART && Math.abs(placedY[i] - y) < APART) {
                return true;
            }
        }
        return false;
    }

    /** At the place found last. */
    private void arrow(CanvasRenderingContext2D context, int kind, String color, double distance) {
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
            crown(context, textX, textY - 12);
        } else if (kind == Pointers.EVENT) {
            star(context, textX, textY - 15);
        } else if (kind == Pointers.WRECK) {
            shard(context, textX, textY - 14);
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
