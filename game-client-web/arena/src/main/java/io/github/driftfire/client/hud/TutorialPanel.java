package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.client.play.Tutorial;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.StorageKeys;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The tutorial's hint: one at a time, with a tick when it is done, in a browser's first flights. What is done is kept in the browser; the settings
 * skip it or begin it anew.
 */
final class TutorialPanel {
    private static final String KEPT = "tutorial";
    private static final double TICK_MILLIS = 1100;
    private static final double END_MILLIS = 4000;

    /** Hints: one for each step, the one for a level that is still to come, and the end. */
    private static final int TO_LEVEL = Tutorial.STEPS;

    private static final int END = Tutorial.STEPS + 1;
    private static final int NOTHING = -1;

    private final HTMLElement panel = Ui.element("tutorial");
    private final HTMLElement dots = Ui.element("tutorial-dots");
    private final HTMLElement again = Ui.element("tutorial-again");
    private final HTMLElement[] hints = new HTMLElement[END + 1];
    private final HTMLElement[] marks = new HTMLElement[Tutorial.STEPS];
    private final StorageKeys keys;
    private final Tutorial tutorial;
    private int kept;
    private int shown = NOTHING;
    private boolean visible;
    private double untilMillis;
    private boolean ticked;

    TutorialPanel(StorageKeys keys) {
        this.keys = keys;
        for (int hint = 0; hint < hints.length; hint++) {
            hints[hint] = Ui.element("tutorial-" + hint);
        }
        for (int step = 0; step < marks.length; step++) {
            marks[step] = Ui.child(dots, "i", "");
        }
        tutorial = new Tutorial(read(Browser.recall(keys.of(KEPT))));
        kept = tutorial.done();
        Ui.on(Ui.element("tutorial-skip"), "mousedown", event -> event.preventDefault());
        Ui.on(Ui.element("tutorial-skip"), "click", event -> skip());
        Ui.on(again, "click", event -> {
            if (tutorial.isOver()) {
                tutorial.restart();
                keep();
                show(NOTHING);
            } else {
                skip();
            }
        });
        mark();
    }

    private void skip() {
        tutorial.skip();
        keep();
        show(NOTHING);
    }

    Tutorial tutorial() {
        return tutorial;
    }

    /** The steps that are done; none of what is no number. */
    private static int read(@Nullable String text) {
        int number = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || number > Tutorial.ALL) {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number <= Tutorial.ALL ? number : 0;
    }

    void update(Match match, double nowMillis, double passedMillis) {
        tutorial.update(match, nowMillis, passedMillis);
        boolean news = tutorial.done() != kept;
        if (news) {
            boolean own = shown >= 0 && shown <= TO_LEVEL && tutorial.isDone(step(shown));
            keep();
            if (own) {
                ticked = true;
                untilMillis = nowMillis + TICK_MILLIS;
                Ui.toggle(panel, "done", true);
            }
        }
        boolean now = tutorial.isFlying() && (ticked || shown == END || !tutorial.isOver());
        if (nowMillis >= untilMillis) {
            show(next(nowMillis));
        }
        if (now != visible) {
            visible = now;
            panel.setHidden(!now);
        }
    }

    private static int step(int hint) {
        return hint == TO_LEVEL ? Tutorial.UPGRADE : hint;
    }

    /** The hint that comes after what is shown now. */
    private int next(double nowMillis) {
        boolean ends = ticked && tutorial.isOver();
        ticked = false;
        if (ends) {
            untilMillis = nowMillis + END_MILLIS;
            return END;
        }
        int step = tutorial.next();
        return step == Tutorial.NONE ? NOTHING : step == Tutorial.UPGRADE && !tutorial.isOffered() ? TO_LEVEL : step;
    }

    private void show(int hint) {
        if (hint == shown) {
            return;
        }
        shown = hint;
        ticked = false;
        Ui.toggle(panel, "done", hint == END);
        for (int i = 0; i < hints.length; i++) {
            hints[i].setHidden(i != hint);
        }
        Ui.replay(panel, "new");
    }

    private void keep() {
        kept = tutorial.done();
        Browser.remember(keys.of(KEPT), Integer.toString(kept));
        mark();
    }

    private void mark() {
        for (int step = 0; step < marks.length; step++) {
            Ui.toggle(marks[step], "on", tutorial.isDone(step));
        }
        // In the settings, where a gamepad reaches it.
        Ui.text(again, tutorial.isOver() ? Texts.of("Start the tutorial again") : Texts.of("Skip the tutorial"));
    }
}
