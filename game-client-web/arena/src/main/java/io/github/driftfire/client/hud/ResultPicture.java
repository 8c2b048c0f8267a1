package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasGradient;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A picture of what a life has come to, to share where the browser can, otherwise to keep as a file. */
final class ResultPicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final String TYPE = " ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

    private final HTMLElement canvasPlace = Ui.element("death-picture");
    private String headline = "";
    private String score = "";
    private final String[] values = new String[4];
    private static final String[] LABELS = {
        Texts.of("Time alive"), Texts.of("Kills"), Texts.of("Accuracy"), Texts.of("Best streak")
    };

    ResultPicture() {
        Ui.on(Ui.element("death-share"), "click", event -> {
            // The next press of the space bar launches, and does not press this again.
            Ui.blur();
            make();
        });
    }

    /** Takes the figures of the life that is over. */
    void begin(LifeFigures life, int scoreBefore) {
        score = Integer.toString(scoreBefore);
        values[0] = life.time();
        values[1] = Integer.toString(life.kills());
        values[2] = life.accuracy() < 0 ? "\u2013" : life.accuracy() + " %";
        values[3] = Integer.toString(life.bestStreak());
        headline = "";
    }

    /** Who it was. */
    void ended(String words) {
        headline = words;
    }

    private void make() {
        HTMLCanvasElement canvas = (HTMLCanvasElement) canvasPlace;
        canvas.setWidth(WIDTH);
        canvas.setHeight(HEIGHT);
        paint((CanvasRenderingContext2D) canvas.getContext("2d"));
        share(canvas, "driftfire.png", "Driftfire");
    }

    private void paint(CanvasRenderingContext2D context) {
        CanvasGradient space = context.createLinearGradient(0, 0, WIDTH, HEIGHT);
        space.addColorStop(0, "#0a1230");
        space.addColorStop(0.55, "#0b1a3a");
        space.addColorStop(1, "#2a0f24");
        context.setFillStyle(space);
        context.fillRect(0, 0, WIDTH, HEIGHT);
        context.setFillStyle("rgba(234,242,255,0.7)");
        for (int i = 0; i < 160; i++) {
            int star = (i * 7919 + 13) * 31;
            double size = 1 + (star >>> 4) % 3 * 0.6;
            context.fillRect((star * 17 & 0x7fffffff) % WIDTH, (star * 29 & 0x7fffffff) % HEIGHT, size, size);
        }
        context.setTextBaseline("alphabetic");
        context.setTextAlign("left");
        write(context, "DRIFTFIRE", 72, 118, "italic 900 54px", "#ffb84d");
        write(context, headline, 72, 176, "600 30px", "#c7d4ee");
        write(context, score, 72, 372, "900 168px", "#79f5cb");
        write(context, Texts.of("points"), 84 + 98 * score.length(), 372, "700 40px", "#79f5cb");
        for (int i = 0; i < values.length; i++) {
            int left = 72 + i * 268;
            context.setFillStyle("rgba(146,176,255,0.12)");
            context.fillRect(left, 430, 248, 128);
            write(context, values[i], left + 22, 500, "800 52px", "#eaf2ff");
            write(context, LABELS[i], left + 22, 538, "500 24px", "#9fb2d6");
        }
    }

    private static void write(
            CanvasRenderingContext2D context, String text, double x, double y, String font, String color) {
        context.setFont(font + TYPE);
        context.setFillStyle(color);
        context.fillText(text, x, y, WIDTH - 72 - x);
    }

    @JSBody(
            params = {"canvas", "name", "title"},
            script = "canvas.toBlob(function(blob) {"
                    + " if (!blob) { return; }"
                    + " var file = new File([blob], name, { type: 'image/png' });"
                    + " if (navigator.canShare && navigator.canShare({ files: [file] })) {"
                    + "  navigator.share({ files: [file], title: title })"
                    + ".catch(function(failure) { if (failure.name !== 'AbortError') console.warn(failure); });"
                    + " } else {"
                    + "  var link = document.createElement('a'); link.href = URL.createObjectURL(blob); link.download = name;"
                    + "  link.click(); setTimeout(function() { URL.revokeObjectURL(link.href); }, 10000);"
                    + " } }, 'image/png');")
    private static native void share(HTMLCanvasElement canvas, String name, String title);
}
