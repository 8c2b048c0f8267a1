package io.github.driftfire.client;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** Entry point of the page's script. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().getElementById("space");
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) canvas.getContext("2d");
        context.setFillStyle("#0b1020");
        context.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.setFillStyle("#e8ecff");
        context.setFont("24px sans-serif");
        context.fillText("Driftfire", 24, 48);
    }
}
