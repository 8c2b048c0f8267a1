package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The scores of a player's newest lives in a mode as a line, the oldest on the left. Drawn as wide as its place is: letters keep their size. */
final class ScorePlot {
    private static final int HEIGHT = 184;
    private static final int LEFT = 48;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;

    /** Points stand apart up to so many. */
    private static final int MOST_DOTS = 40;

    private final HTMLElement part = Ui.element("profile-plot-part");
    private final HTMLElement choice = Ui.element("profile-plot-modes");
    private final HTMLElement place = Ui.element("profile-plot");
    private final HTMLElement summary = Ui.element("profile-plot-summary");
    private final List<JSObject> lives = new ArrayList<>();

    /** Game and mode that are drawn. */
    private String mode = "";

    ScorePlot() {
        Ui.onWindow("resize", event -> draw());
    }

    void clear() {
        lives.clear();
        mode = "";
        Ui.text(choice, "");
        part.setHidden(true);
    }

    /** @param newest lives with a score are drawn, of the mode of the newest at first */
    void show(List<JSObject> newest) {
        clear();
        List<String> modes = new ArrayList<>();
        for (JSObject life : newest) {
            if (JsonFields.isNumber(JsonFields.object(life, "facts"), PlayerProfile.SCORE)) {
                lives.add(0, life);
                if (!modes.contains(mode(life))) {
                    modes.add(mode(life));
                }
            }
        }
        mode = modes.isEmpty() ? "" : modes.get(0);
        choice.setHidden(modes.size() < 2);
        for (String each : modes) {
            HTMLElement button = Ui.child(choice, "button", "quiet");
            button.setAttribute("type", "button");
            button.setAttribute("data-mode", each);
            int slash = each.indexOf('/');
            Ui.text(button, ModeTitles.of(each.substring(0, slash), each.substring(slash + 1)));
            Ui.on(button, "click", event -> {
                mode = each;
                draw();
            });
        }
        part.setHidden(lives.isEmpty());
        draw();
    }

    private static String mode(JSObject life) {
        return JsonFields.text(life, "game") + "/" + JsonFields.text(life, "mode");
    }

    private void draw() {
        mark(choice, mode);
        List<JSObject> drawn = new ArrayList<>();
        double highest = 0;
        double sum = 0;
        for (JSObject life : lives) {
            if (mode(life).equals(mode)) {
                drawn.add(life);
                highest = Math.max(highest, score(life));
                sum += score(life);
            }
        }
        if (drawn.isEmpty() || part.isHidden()) {
            return;
        }
        int count = drawn.size();
        String last = FactWords.number(score(drawn.get(count - 1)));
        String words = count == 1
                ? "One " + Words.of("life", "life") + ": " + last + "."
                : FactWords.number(count) + " " + Words.of("lives", "lives") + ": average "
                        + FactWords.number(Math.floor(sum / count)) + ", best " + FactWords.number(highest)
                        + ", last " + last + ".";
        Ui.text(summary, words);
        Ui.text(place, "");
        double width = Math.max(240, Ui.box(place).get(2) - Ui.box(place).get(0));
        HTMLElement picture = child(place, "svg");
        picture.setAttribute("role", "img");
        picture.setAttribute("aria-label", "Score over time. " + words);
        picture.setAttribute("viewBox", "0 0 " + Browser.text(width) + " " + HEIGHT);
        picture.setAttribute("height", "" + HEIGHT);
        grid(picture, width, PlotScale.top(highest), PlotScale.step(highest));
        dates(picture, width, drawn);
        line(picture, width, drawn, PlotScale.top(highest), highest);
    }

    private static double score(JSObject life) {
        return JsonFields.real(JsonFields.object(life, "facts"), PlayerProfile.SCORE);
    }

    private static double y(double value, double top) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
    }

    private static void grid(HTMLElement picture, double width, double top, double step) {
        for (double value = 0; value <= top; value += step) {
            String at = Browser.text(y(value, top));
            HTMLElement line = child(picture, "path");
            line.setAttribute("class", "grid");
            line.setAttribute("d", "M" + LEFT + " " + at + "H" + Browser.text(width - RIGHT));
            letters(picture, LEFT - 8, y(value, top) + 4, "end", FactWords.number(value));
        }
    }

    private static void dates(HTMLElement picture, double width, List<JSObject> drawn) {
        double oldest = JsonFields.real(drawn.get(0), "ended");
        double newest = JsonFields.real(drawn.get(drawn.size() - 1), "ended");
        boolean days = !FactWords.date(oldest).equals(FactWords.date(newest));
        if (drawn.size() > 1) {
            letters(picture, LEFT, HEIGHT - 6, "start", days ? FactWords.date(oldest) : FactWords.clock(oldest));
        }
        letters(picture, width - RIGHT, HEIGHT - 6, "end", days ? FactWords.date(newest) : FactWords.moment(newest));
    }

    private static void letters(HTMLElement picture, double x, double y, String anchor, String text) {
        HTMLElement letters = child(picture, "text");
        letters.setAttribute("x", Browser.text(x));
        letters.setAttribute("y", Browser.text(y));
        letters.setAttribute("text-anchor", anchor);
        Ui.text(letters, text);
    }

    private static void line(HTMLElement picture, double width, List<JSObject> drawn, double top, double highest) {
        StringBuilder way = new StringBuilder();
        HTMLElement area = child(picture, "path");
        HTMLElement line = child(picture, "path");
        boolean marked = false;
        int last = drawn.size() - 1;
        double start = last == 0 ? (LEFT + width - RIGHT) / 2 : LEFT + 4;
        double apart = last == 0 ? 0 : (width - RIGHT - 4 - start) / last;
        for (int i = 0; i <= last; i++) {
            double score = score(drawn.get(i));
            double x = start + i * apart;
            way.append(i == 0 ? 'M' : 'L')
                    .append(Browser.fixed(x, 1))
                    .append(' ')
                    .append(Browser.fixed(y(score, top), 1));
            boolean best = score == highest && !marked;
            marked |= best;
            if (best || last < MOST_DOTS) {
                HTMLElement dot = child(picture, "circle");
                dot.setAttribute("class", best ? "dot top" : "dot");
                dot.setAttribute("cx", Browser.fixed(x, 1));
                dot.setAttribute("cy", Browser.fixed(y(score, top), 1));
                dot.setAttribute("r", best ? "5" : "3");
                Ui.text(
                        child(dot, "title"),
                        FactWords.number(score) + ", " + FactWords.moment(JsonFields.real(drawn.get(i), "ended")));
            }
        }
        line.setAttribute("class", "line-of");
        line.setAttribute("d", way.toString());
        String floor = Browser.text(y(0, top));
        area.setAttribute("class", "area");
        area.setAttribute("d", way + "V" + floor + "H" + Browser.fixed(start, 1) + "Z");
    }

    @JSBody(
            params = {"choice", "mode"},
            script = "Array.prototype.forEach.call(choice.children, function(each) {"
                    + " each.setAttribute('aria-pressed', String(each.getAttribute('data-mode') === mode)); });")
    private static native void mark(HTMLElement choice, String mode);

    @JSBody(
            params = {"parent", "tag"},
            script = "return parent.appendChild(document.createElementNS('http://www.w3.org/2000/svg', tag));")
    private static native HTMLElement child(HTMLElement parent, String tag);
}
