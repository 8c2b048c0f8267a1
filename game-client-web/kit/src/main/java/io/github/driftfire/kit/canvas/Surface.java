package io.github.driftfire.kit.canvas;

import io.github.driftfire.kit.page.Browser;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The canvas that fills the window: keeps its size and its camera's in step with the window's. */
public final class Surface {
    /** Denser than this costs frames and shows nothing. */
    private static final double MOST_PIXEL_RATIO = 2;

    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;
    private final Camera camera = new Camera();
    private double pixelRatio;
    private double mostRatio = MOST_PIXEL_RATIO;

    public Surface(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
        resize();
    }

    /** Takes the window's size. */
    public void resize() {
        pixelRatio = Browser.pixelRatio();
        double ratio = Math.min(mostRatio, pixelRatio);
        int width = Browser.width();
        int height = Browser.height();
        canvas.setWidth((int) Math.round(width * ratio));
        canvas.setHeight((int) Math.round(height * ratio));
        camera.size(width, height, ratio);
    }

    /** @param most pixels of the canvas to a CSS pixel; fewer are faster and less sharp */
    public void density(double most) {
        double wanted = Math.min(MOST_PIXEL_RATIO, most);
        if (wanted != mostRatio) {
            mostRatio = wanted;
            resize();
        }
    }

    /** A picture begins. A window that moves to a screen of another density is not resized. */
    public void begin() {
        if (Browser.pixelRatio() != pixelRatio) {
            resize();
        }
    }

    public CanvasRenderingContext2D context() {
        return context;
    }

    public Camera camera() {
        return camera;
    }
}
