package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Ui;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** A game's figures at the lower edge, and a message in the middle. Touches the page only where something has changed. */
public final class GameHud {
    private final HTMLElement values = Ui.element("values");
    private final HTMLElement message = Ui.element("message");
    private final List<Figure> figures = new ArrayList<>();
    private String said = "";
    private int next;

    /** One figure as it is shown. */
    private static final class Figure {
        final String label;
        final HTMLElement tile;
        final HTMLElement number;
        int shown = Integer.MIN_VALUE;

        Figure(String label, HTMLElement list) {
            this.label = label;
            tile = Ui.child(list, "p", "value");
            Ui.text(Ui.child(tile, "span", ""), label);
            number = Ui.child(tile, "b", "");
        }
    }

    /** A picture begins. */
    public void begin() {
        next = 0;
    }

    /** Shows a figure. The calls of a picture come in the same order each time; one that does not come is not shown. */
    public void value(String label, int value) {
        if (next == figures.size()) {
            figures.add(new Figure(label, values));
        }
        Figure figure = figures.get(next);
        if (!figure.label.equals(label)) {
            drop(next);
            value(label, value);
            return;
        }
        next++;
        if (figure.shown != value) {
            figure.shown = value;
            Ui.text(figure.number, Integer.toString(value));
        }
    }

    /** Shows a message in the middle; an empty one takes it away. */
    public void message(String text) {
        if (!text.equals(said)) {
            said = text;
            Ui.text(message, text);
            message.setHidden(text.isEmpty());
        }
    }

    /** The picture's last figure has been shown. */
    public void end() {
        if (next < figures.size()) {
            drop(next);
        }
    }

    private void drop(int from) {
        for (int i = figures.size() - 1; i >= from; i--) {
            figures.remove(i).tile.delete();
        }
    }
}
