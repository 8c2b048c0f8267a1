package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.CommonMessages;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Emotes that are shown: each over its avatar for 2.5 s, one at a time. Runs with each picture while there is one, and not otherwise. */
final class EmoteBubbles {
    private static final double SHOWN_MILLIS = 2500;

    /** Between the middle of an avatar and a bubble's. */
    private static final double ABOVE_PIXELS = 64;

    private final HTMLElement layer = Ui.element("emotes");
    private final List<Bubble> bubbles = new ArrayList<>();
    private int shown;

    /** One of them. */
    private static final class Bubble {
        final int player;
        final double sinceMillis = Browser.nowMillis();
        final HTMLElement element;

        Bubble(int player, HTMLElement element) {
            this.player = player;
            this.element = element;
        }
    }

    /** Shows an emote; the one before of the same avatar goes. */
    void show(int player, int emote) {
        if (emote >= CommonMessages.EMOTES) {
            return;
        }
        for (int i = bubbles.size() - 1; i >= 0; i--) {
            if (bubbles.get(i).player == player) {
                remove(i);
            }
        }
        HTMLElement element = Ui.child(layer, "div", "bubble");
        EmoteShapes.add(element, emote);
        layer.setAttribute("data-shown", "" + ++shown);
        bubbles.add(new Bubble(player, element));
        if (bubbles.size() == 1) {
            draw(0);
        } else {
            place(bubbles.get(bubbles.size() - 1));
        }
    }

    private void remove(int at) {
        bubbles.remove(at).element.delete();
    }

    private void draw(double ignored) {
        for (int i = bubbles.size() - 1; i >= 0; i--) {
            if (Browser.nowMillis() - bubbles.get(i).sinceMillis > SHOWN_MILLIS) {
                remove(i);
            } else {
                place(bubbles.get(i));
            }
        }
        if (!bubbles.isEmpty()) {
            Window.requestAnimationFrame(this::draw);
        }
    }

    private static void place(Bubble bubble) {
        double x = PageEvents.placeX(bubble.player);
        double y = PageEvents.placeY(bubble.player) - ABOVE_PIXELS;
        boolean there = !Double.isNaN(x);
        bubble.element.setHidden(!there);
        if (there) {
            Ui.style(bubble.element, "transform", "translate(" + Browser.text(x) + "px," + Browser.text(y) + "px)");
        }
    }
}
