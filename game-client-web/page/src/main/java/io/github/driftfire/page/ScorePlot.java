package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** The scores of a player's newest lives in a mode as a line, the oldest on the left. Drawn as wide as its place is: letters keep their size. */
final class ScorePlot {
    private static final int HEIGHT = 184;
    private static final int LEAST_WIDTH = 240;
    private static final int GAP = 12;

    /** For the dates. */
    private static final int BELOW = 28;

    /** The width of a digit, at most. */
    private static final int LETTER = 7;

    /** Points stand apart up to so many. */
    private static final int MOST_DOTS = 40;

    private final HTMLElement part = Ui.element("profile-plot-part");
    private final HTMLElement choice = Ui.element("profile-plot-modes");
    private final HTMLElement place = Ui.element("profile-plot");
    private final HTMLElement summary = Ui.element("profile-plot-summary");
    private final List<JSObject> lives = new ArrayList<>();

    /** Game and mode that are drawn. */
    private String mode = "";

    /** The highest value of the vertical axis. */
    private double top = 1;

    private double left;
    private double right;

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
        for (JSObject life : lives) {
            if (mode(life).equals(mode)) {
                drawn.add(life);
            }
        }
        if (!drawn.isEmpty() && !part.isHidden()) {
            draw(drawn);
        }
    }

    private void draw(List<JSObject> drawn) {
        double highest = 0;
        double sum = 0;
        for (JSObject life : drawn) {
            highest = Math.max(highest, score(life));
            sum += score(life);
        }
        top = PlotScale.top(highest);
        String words = words(drawn, sum, highest);
        Ui.text(summary, words);
        Ui.text(place, "");
        Float64Array box = Ui.box(place);
        left = LETTER * FactWords.number(top).length() + 2 * GAP;
        right = Math.max(LEAST_WIDTH, box.get(2) - box.get(0)) - GAP;
        HTMLElement picture = child(place, "svg");
        picture.setAttribute("role", "img");
        picture.setAttribute("aria-label", Texts.of("Score over time. {0}", words));
        picture.setAttribute("viewBox", "0 0 " + Browser.text(right + GAP) + " " + HEIGHT);
        picture.setAttribute("height", "" + HEIGHT);
        grid(picture, PlotScale.step(highest));
        dates(picture, drawn);
        line(picture, drawn, highest);
    }

    private static String words(List<JSObject> drawn, double sum, double highest) {
        int count = drawn.size();
        String last = FactWords.number(score(drawn.get(count - 1)));
        if (count == 1) {
            return Words.text("One [life]: {0}.", last);
        }
        return Words.text(
                "{0} [lives]: average {1}, best {2}, last {3}.",
                FactWords.number(count), FactWords.number(Math.floor(sum / count)), FactWords.number(highest), last);
    }

    private static double score(JSObject life) {
        return JsonFields.real(JsonFields.object(life, "facts"), PlayerProfile.SCORE);
    }

    private double y(double value) {
        return HEIGHT - BELOW - (HEIGHT - BELOW - GAP) * value / top;
    }

    private void grid(HTMLElement picture, double step) {
        for (double value = 0; value <= top; value += step) {
            String at = Browser.text(y(value));
            HTMLElement line = child(picture, "path");
            line.setAttribute("class", "grid");
            line.setAttribute("d", "M" + Browser.text(left) + " " + at + "H" + Browser.text(right));
            letters(picture, left - GAP, y(value) + 4, "end", FactWords.number(value));
        }
    }

    private void dates(HTMLElement picture, List<JSObject> drawn) {
        double oldest = JsonFields.real(drawn.get(0), "ended");
        double newest = JsonFields.real(drawn.get(drawn.size() - 1), "ended");
        boolean days = !FactWords.date(oldest).equals(FactWords.date(newest));
        if (drawn.size() > 1) {
            letters(picture, left, HEIGHT - 6, "start", days ? FactWords.date(oldest) : FactWords.clock(oldest));
        }
        letters(picture, right, HEIGHT - 6, "end", days ? FactWords.date(newest) : FactWords.moment(newest));
    }

    private static void letters(HTMLElement picture, double x, double y, String anchor, String text) {
        HTMLElement letters = child(picture, "text");
        letters.setAttribute("x", Browser.text(x));
        letters.setAttribute("y", Browser.text(y));
        letters.setAttribute("text-anchor", anchor);
        Ui.text(letters, text);
    }

    private void line(HTMLElement picture, List<JSObject> drawn, double highest) {
        StringBuilder way = new StringBuilder();
        HTMLElement area = child(picture, "path");
        HTMLElement line = child(picture, "path");
        boolean marked = false;
        int last = drawn.size() - 1;
        double start = last == 0 ? (left + right) / 2 : left + 4;
        double apart = last == 0 ? 0 : (right - 4 - start) / last;
        for (int i = 0; i <= last; i++) {
            double score = score(drawn.get(i));
            String x = Browser.fixed(start + i * apart, 1);
            String y = Browser.fixed(y(score), 1);
            way.append(i == 0 ? 'M' : 'L').append(x).append(' ').append(y);
            boolean best = score == highest && !marked;
            marked |= best;
            if (best || last < MOST_DOTS) {
                HTMLElement dot = child(picture, "circle");
                dot.setAttribute("class", best ? "dot top" : "dot");
                dot.setAttribute("cx", x);
                dot.setAttribute("cy", y);
                dot.setAttribute("r", best ? "5" : "3");
                double ended = JsonFields.real(drawn.get(i), "ended");
                Ui.text(child(dot, "title"), Texts.of("{0}, {1}", FactWords.number(score), FactWords.moment(ended)));
            }
        }
        line.setAttribute("class", "line-of");
        line.setAttribute("d", way.toString());
        area.setAttribute("class", "area");
        area.setAttribute("d", way + "V" + Browser.text(y(0)) + "H" + Browser.fixed(start, 1) + "Z");
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
