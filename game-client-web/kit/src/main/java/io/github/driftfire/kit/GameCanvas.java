package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Bursts;
import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.canvas.GlowSprites;
import io.github.driftfire.model.state.Model;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/**
 * Draws in units of the world; the camera follows the own avatar. What lies outside of the window costs next to nothing. Colours are CSS
 * colours, best as constants.
 */
public final class GameCanvas {
    private static final double FULL_TURN = 2 * Math.PI;

    private final CanvasRenderingContext2D context;
    private final Camera camera;
    private final GlowSprites glows = new GlowSprites();
    private final Bursts bursts = new Bursts();
    private double widthUnits;
    private double heightUnits;
    private double nowMillis;

    GameCanvas(CanvasRenderingContext2D context, Camera camera) {
        this.context = context;
        this.camera = camera;
    }

    void begin(Model model, double now) {
        widthUnits = (double) model.widthSub() / Model.SUB;
        heightUnits = (double) model.heightSub() / Model.SUB;
        nowMillis = now;
        camera.world(context);
        context.setLineCap("round");
        bursts.draw(context, camera, now);
        context.setGlobalAlpha(1);
    }

    /** The moment that is drawn, in milliseconds since the page began: for what pulses or fades. */
    public double nowMillis() {
        return nowMillis;
    }

    /** The world's edge, and darkness beyond it. */
    public void border(String color) {
        double left = camera.x() - camera.viewWidth() / 2 - 100;
        double top = camera.y() - camera.viewHeight() / 2 - 100;
        double right = left + camera.viewWidth() + 200;
        double bottom = top + camera.viewHeight() + 200;
        context.setFillStyle("rgba(2, 3, 9, .72)");
        rectangle(left, top, right, 0);
        rectangle(left, heightUnits, right, bottom);
        rectangle(left, Math.max(0, top), 0, Math.min(heightUnits, bottom));
        rectangle(widthUnits, Math.max(0, top), right, Math.min(heightUnits, bottom));
        context.setStrokeStyle(color);
        frame(18, 0.16);
        frame(8, 0.3);
        frame(2.5, 1);
    }

    private void rectangle(double left, double top, double right, double bottom) {
        if (right > left && bottom > top) {
            context.fillRect(left, top, right - left, bottom - top);
        }
    }

    private void frame(double thickness, double alpha) {
        context.setGlobalAlpha(alpha);
        context.setLineWidth(thickness);
        context.strokeRect(0, 0, widthUnits, heightUnits);
        context.setGlobalAlpha(1);
    }

    public void disc(double x, double y, double radius, String color) {
        if (camera.sees(x, y, radius)) {
            context.setFillStyle(color);
            circle(x, y, radius);
            context.fill();
        }
    }

    public void ring(double x, double y, double radius, double thickness, String color) {
        if (camera.sees(x, y, radius + thickness)) {
            context.setStrokeStyle(color);
            context.setLineWidth(thickness);
            circle(x, y, radius);
            context.stroke();
        }
    }

    private void circle(double x, double y, double radius) {
        context.beginPath();
        context.arc(x, y, radius, 0, FULL_TURN);
    }

    /** Light around a place, which fades out at the radius. One picture is kept a colour. */
    public void glow(double x, double y, double radius, String color) {
        if (camera.sees(x, y, radius)) {
            context.setGlobalCompositeOperation("lighter");
            context.drawImage(glows.of(color), x - radius, y - radius, 2 * radius, 2 * radius);
            context.setGlobalCompositeOperation("source-over");
        }
    }

    public void line(double fromX, double fromY, double toX, double toY, double thickness, String color) {
        double reach = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) / 2 + thickness;
        if (camera.sees((fromX + toX) / 2, (fromY + toY) / 2, reach)) {
            context.setStrokeStyle(color);
            context.setLineWidth(thickness);
            context.beginPath();
            context.moveTo(fromX, fromY);
            context.lineTo(toX, toY);
            context.stroke();
        }
    }

    /** Sparks that fly apart from a place, drawn beneath the pictures that follow until they have faded. */
    public void burst(double x, double y, double radius, String color) {
        bursts.add(x, y, radius, color, nowMillis);
    }

    /** A line of text around a place; none behind the first screen. */
    public void text(double x, double y, double heightUnits, String text, String color) {
        if (!text.isEmpty() && !camera.isSlow() && camera.sees(x, y, 400)) {
            context.setFillStyle(color);
            context.setFont("600 20px ui-sans-serif, system-ui, sans-serif");
            context.setTextAlign("center");
            context.setTextBaseline("middle");
            // The size by the transform: a font of another size is a new string each time.
            camera.place(context, x, y, 0, heightUnits / 20);
            context.fillText(text, 0, 0);
            camera.world(context);
        }
    }

    /** How opaque all is that follows, 0..1; 1 at the beginning of a picture. */
    public void alpha(double alpha) {
        context.setGlobalAlpha(alpha);
    }

    /** Whether a disc is inside of the window. */
    public boolean sees(double x, double y, double radius) {
        return camera.sees(x, y, radius);
    }

    /** For what is not here: it draws in units of the world. Its transform must be put back. */
    public CanvasRenderingContext2D context() {
        return context;
    }

    public Camera camera() {
        return camera;
    }
}
