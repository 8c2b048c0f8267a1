package io.github.driftfire.kit.canvas;

import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Soft round lights, one a colour, drawn once: a shadow or a gradient in each picture would cost ten times as much. */
public final class GlowSprites {
    private static final int PIXELS = 128;

    private final Map<String, HTMLCanvasElement> byColor = new HashMap<>();

    /** A square picture. */
    public HTMLCanvasElement of(String color) {
        HTMLCanvasElement found = byColor.get(color);
        if (found == null) {
            found = paint(color, PIXELS);
            byColor.put(color, found);
        }
        return found;
    }

    /** The colour's own opacity fades to nothing at the rim, whatever way the colour is written in. */
    @JSBody(
            params = {"color", "pixels"},
            script = "var canvas = document.createElement('canvas'); canvas.width = canvas.height = pixels;"
                    + " var context = canvas.getContext('2d'), half = pixels / 2;"
                    + " var fade = context.createRadialGradient(half, half, 0, half, half, half);"
                    + " fade.addColorStop(0, 'rgba(0,0,0,.75)'); fade.addColorStop(.35, 'rgba(0,0,0,.32)'); fade.addColorStop(1, 'rgba(0,0,0,0)');"
                    + " context.fillStyle = fade; context.fillRect(0, 0, pixels, pixels);"
                    + " context.globalCompositeOperation = 'source-in'; context.fillStyle = color;"
                    + " context.fillRect(0, 0, pixels, pixels); return canvas;")
    private static native HTMLCanvasElement paint(String color, int pixels);
}
