package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Asks whether the player is still there, and counts down, in the window's title too: its tab may be hidden. */
public final class InactivityNotice {
    private static final int EVERY_MILLIS = 250;

    private final HTMLElement notice = Ui.element("still");
    private final HTMLElement count = Ui.element("still-count");
    private final String title = Browser.title();
    private String before = "";
    private boolean open;
    private double endMillis;
    private int input;
    private int timer;

    /** @param now the input of this moment: any other is an answer */
    public void begin(int seconds, int now) {
        end();
        input = now;
        before = Browser.title();
        open = true;
        endMillis = Browser.nowMillis() + seconds * 1000.0;
        notice.setHidden(false);
        tell();
        timer = Window.setInterval(this::tell, EVERY_MILLIS);
    }

    /** Looks whether the player has answered. */
    public void update(int now) {
        if (open && now != input) {
            end();
        }
    }

    public void end() {
        if (open) {
            open = false;
            Window.clearInterval(timer);
            notice.setHidden(true);
            Browser.title(before);
        }
    }

    private void tell() {
        int left = (int) Math.max(0, Math.ceil((endMillis - Browser.nowMillis()) / 1000));
        Ui.text(count, Integer.toString(left));
        Browser.title(Texts.of("({0}) Are you still there? \u2013 {1}", Integer.toString(left), title));
    }
}
