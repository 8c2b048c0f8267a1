package io.github.driftfire.client.view;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.Browser;
import org.teavm.jso.canvas.CanvasGradient;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * The light of the arena's regions, so that a place is known by its look: each corner has a colour, and the window takes its light from where
 * it is between them. The map has the same colours.
 */
public final class RegionTint {
    /** Red, green, blue of the regions: top left, top right, bottom left, bottom right. */
    private static final int[] COLORS = {24, 150, 160, 130, 60, 210, 40, 90, 220, 215, 78, 40};

    private final double width;
    private final double height;

    /** Of the arena, in units. */
    RegionTint(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Over the backdrop, on the window's four sides by the colours at them. */
    void draw(CanvasRenderingContext2D context, Camera camera) {
        camera.window(context);
        context.setGlobalCompositeOperation("lighter");
        double left = camera.x() - camera.viewWidth() / 2;
        double top = camera.y() - camera.viewHeight() / 2;
        CanvasGradient light = context.createLinearGradient(0, 0, camera.width(), camera.height());
        light.addColorStop(0, at(left / width, top / height));
        light.addColorStop(0.5, at(camera.x() / width, camera.y() / height));
        light.addColorStop(1, at((left + camera.viewWidth()) / width, (top + camera.viewHeight()) / height));
        context.setFillStyle(light);
        context.fillRect(0, 0, camera.width(), camera.height());
        context.setGlobalCompositeOperation("source-over");
    }

    /** A region's colour as the map has it. */
    public static String corner(int region, double alpha) {
        int at = region * 3;
        return "rgba(" + COLORS[at] + "," + COLORS[at + 1] + "," + COLORS[at + 2] + "," + Browser.text(alpha) + ")";
    }

    private static String at(double x, double y) {
        double across = clamp(x);
        double down = clamp(y);
        return "rgba(" + mix(0, across, down) + "," + mix(1, across, down) + "," + mix(2, across, down) + ",0.2)";
    }

    /** Sharper than even between the corners, so that regions are places and not one long blend. */
    private static double clamp(double part) {
        double sharp = (Math.max(0, Math.min(1, part)) - 0.5) * 1.8 + 0.5;
        return Math.max(0, Math.min(1, sharp));
    }

    private static int mix(int channel, double across, double down) {
        double upper = COLORS[channel] * (1 - across) + COLORS[3 + channel] * across;
        double lower = COLORS[6 + channel] * (1 - across) + COLORS[9 + channel] * across;
        return (int) (upper * (1 - down) + lower * down);
    }
}
