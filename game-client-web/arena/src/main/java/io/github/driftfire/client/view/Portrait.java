package io.github.driftfire.client.view;

import io.github.driftfire.netcode.Player;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A pilot's ship as a picture of the page, nose up. */
public final class Portrait {
    private static final int PIXELS = 144;

    private final CanvasRenderingContext2D context;

    public Portrait(HTMLCanvasElement canvas) {
        canvas.setWidth(PIXELS);
        canvas.setHeight(PIXELS);
        context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** @param own whether it is the reader's */
    public void draw(Player pilot, boolean own) {
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, PIXELS, PIXELS);
        context.translate(PIXELS / 2.0, PIXELS / 2.0);
        context.rotate(-Math.PI / 2);
        context.scale(2.6, 2.6);
        Hull hull = Hull.of(pilot.number(), own, pilot.bot());
        hull.paint(context, own ? Palette.ownDye(pilot) : Palette.dye(pilot));
    }
}
