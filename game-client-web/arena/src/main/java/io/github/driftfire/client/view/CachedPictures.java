package io.github.driftfire.client.view;

import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * Pictures that are drawn once and kept. A browser that loses its graphics processor empties all of them, and does not tell each: when
 * any canvas is told, or may have missed it while the page was hidden, every kept picture is drawn anew before its next use.
 */
final class CachedPictures {
    private int epoch;
    private boolean keepsTurned;

    /** A picture that was drawn in another epoch may be empty. */
    int epoch() {
        return epoch;
    }

    /** Whether what is turned is kept so. A browser without a graphics processor takes ten times as long to turn a picture as to copy it. */
    boolean keepsTurned() {
        return keepsTurned;
    }

    /** Whether what is turned is kept, from here on. */
    void keepTurned(boolean on) {
        keepsTurned = on;
    }

    /** All kept pictures may be empty. */
    void renew() {
        epoch++;
    }

    /** A new canvas whose loss renews all. */
    HTMLCanvasElement canvas(int width, int height) {
        HTMLCanvasElement canvas = Sprite.canvas(width, height);
        watch(canvas);
        return canvas;
    }

    /** The loss of this canvas renews all. */
    void watch(HTMLCanvasElement canvas) {
        Ui.on(canvas, "contextlost contextrestored", event -> renew());
    }

    /** Empties a kept picture before it is drawn anew: also the context's own settings are gone. */
    static CanvasRenderingContext2D fresh(HTMLCanvasElement canvas) {
        CanvasRenderingContext2D context = Sprite.context(canvas);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.setGlobalAlpha(1);
        context.setGlobalCompositeOperation("source-over");
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return context;
    }
}
