package io.github.driftfire.client.view;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Pointers;
import io.github.driftfire.kit.canvas.Camera;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** Arrows at the window's edge with distances, for what is out of view. See {@link ArrowPlaces} for where they lie. */
final class Arrows {
    private static final String FONT = "600 12px ui-sans-serif, system-ui, 'Segoe UI', Roboto, sans-serif";
    private static final double NEAR_UNITS = 500;
    private static final double FAR_UNITS = 3000;

    /** What matters most has its place first. */
    private static final int[] ORDER = {Pointers.EVENT, Pointers.LEADER, Pointers.WRECK, Pointers.SHIP};

    private final Pointers pointers = new Pointers();
    private final ArrowPlaces places;
    private final String white = Palette.color(Palette.WHITE, 1);
    private final String[] inks = new String[Palette.DYES];
    private final String[] distances = new String[1024];

    /** @param overlays under which no arrow lies */
    Arrows(Overlays overlays) {
        places = new ArrowPlaces(overlays, Pointers.MOST);
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
        places.begin(camera.width(), camera.height());
        for (int kind : ORDER) {
            for (int i = 0; i < pointers.count(); i++) {
                if (pointers.kind(i) == kind
                        && places.place(
                                camera.screenX(pointers.x(i)), camera.screenY(pointers.y(i)), kind != Pointers.SHIP)) {
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

    /** At the place found last. */
    private void arrow(CanvasRenderingContext2D context, int kind, String color, double distance) {
        double x = places.x();
        double y = places.y();
        double cos = places.cos();
        double sin = places.sin();
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
        double textX = x - cos * ArrowPlaces.TEXT_ACROSS;
        double textY = y - sin * ArrowPlaces.TEXT_DOWN;
        if (kind == Pointers.LEADER) {
            Crown.trace(context, textX, textY - 8, 8);
        } else if (kind == Pointers.EVENT) {
            // As in the banner and on the map.
            Star.trace(context, textX, textY - 15, 8, 8, 3);
        } else if (kind == Pointers.WRECK) {
            Star.trace(context, textX, textY - 14, 4, 5, 7);
        }
        if (kind != Pointers.SHIP) {
            context.stroke();
            context.fill();
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
}
