package io.github.driftfire.page;

import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.CommonMessages;
import java.util.function.IntConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Eight emotes in a circle: chosen by a click, by the direction of the pointer from the middle, or by a number. */
final class EmoteWheel {
    private static final double RADIUS = 92;

    /** Nearer to the middle the pointer chooses none. */
    private static final double DEAD_PIXELS = 28;

    private static final int NONE = -1;

    private final HTMLElement wheel = Ui.element("wheel");
    private final HTMLElement label = Ui.element("wheel-label");
    private final HTMLElement[] items = new HTMLElement[CommonMessages.EMOTES];
    private final IntConsumer chosen;
    private int lit = NONE;

    EmoteWheel(IntConsumer chosen) {
        this.chosen = chosen;
        for (int i = 0; i < items.length; i++) {
            int emote = i;
            HTMLElement item = Ui.child(wheel, "button", "emote");
            items[i] = item;
            item.setAttribute("type", "button");
            item.setAttribute("aria-label", ChatWords.emote(i));
            EmoteShapes.add(item, i);
            Ui.text(Ui.child(item, "kbd", ""), "" + (i + 1));
            double angle = (i * 2 * Math.PI) / items.length - Math.PI / 2;
            Ui.style(item, "--x", (int) Math.round(Math.cos(angle) * RADIUS) + "px");
            Ui.style(item, "--y", (int) Math.round(Math.sin(angle) * RADIUS) + "px");
            Ui.on(item, "click", event -> choose(emote));
            Ui.on(item, "focus pointerenter", event -> light(emote));
        }
        Ui.onWindow("pointermove", this::pointer);
        Ui.onWindow("pointerdown", (Event event) -> {
            if (isOpen() && !inside(event, wheel)) {
                close();
            }
        });
    }

    boolean isOpen() {
        return !wheel.isHidden();
    }

    void open() {
        wheel.setHidden(false);
        light(NONE);
    }

    void close() {
        wheel.setHidden(true);
    }

    /** Closes it, and shows the one that is lit, if any is. */
    void release() {
        if (lit == NONE) {
            close();
        } else {
            choose(lit);
        }
    }

    void choose(int emote) {
        close();
        if (emote < items.length) {
            chosen.accept(emote);
        }
    }

    private void light(int emote) {
        lit = emote;
        for (int i = 0; i < items.length; i++) {
            Ui.toggle(items[i], "lit", i == emote);
        }
        Ui.text(label, emote == NONE ? "" : ChatWords.emote(emote));
    }

    private void pointer(Event event) {
        if (!isOpen()) {
            return;
        }
        double x = offset(event, wheel, 0);
        double y = offset(event, wheel, 1);
        if (x * x + y * y < DEAD_PIXELS * DEAD_PIXELS) {
            light(NONE);
            return;
        }
        int steps = items.length;
        double turns = Math.atan2(y, x) / (2 * Math.PI) + 0.25;
        int emote = (int) Math.round(turns * steps);
        light((emote + steps) % steps);
    }

    @JSBody(
            params = {"event", "element", "axis"},
            script = "var box = element.getBoundingClientRect(); return axis"
                    + " ? event.clientY - (box.top + box.bottom) / 2 : event.clientX - (box.left + box.right) / 2;")
    private static native double offset(Event event, HTMLElement element, int axis);

    @JSBody(
            params = {"event", "element"},
            script =
                    "return element.contains(event.target) || !!event.target.closest && !!event.target.closest('#emote-button');")
    private static native boolean inside(Event event, HTMLElement element);
}
