package io.github.driftfire.page;

import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.PageEvents;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.game.NoticeKind;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Counts down to the server's restart, in a game and over the first screen, until the connection is gone. */
final class RestartNotice {
    private static final int EVERY_MILLIS = 250;

    /** Who watches gets another room without a word from the game. */
    private static final int LINGER_MILLIS = 3_000;

    private final HTMLElement notice = Ui.element("restart");
    private final HTMLElement count = Ui.element("restart-count");
    private double endMillis;
    private int timer;

    void begin() {
        PageEvents.on(PageEvents.NOTICE, this::told);
        PageEvents.on(PageEvents.STATE, now -> {
            boolean there = now.getState().equals(PageEvents.PLAYING)
                    || now.getState().equals(PageEvents.DEAD)
                    || now.getState().equals(PageEvents.WATCHING);
            if (!there) {
                end();
            }
        });
        PageEvents.on(PageEvents.BACKGROUND_ENDS, gone -> end());
    }

    private void told(PageEvents.Detail told) {
        if (told.getKind() == NoticeKind.RESTART || told.getKind() == NoticeKind.RESTART_KEEPS) {
            end();
            Ui.element("restart-keeps").setHidden(told.getKind() == NoticeKind.RESTART);
            endMillis = Browser.nowMillis() + told.getSeconds() * 1000.0;
            notice.setHidden(false);
            show();
            timer = Window.setInterval(this::show, EVERY_MILLIS);
        }
    }

    private void show() {
        double leftMillis = endMillis - Browser.nowMillis();
        if (leftMillis < -LINGER_MILLIS) {
            end();
        }
        Ui.text(count, Integer.toString((int) Math.max(0, Math.ceil(leftMillis / 1000))));
    }

    private void end() {
        Window.clearInterval(timer);
        notice.setHidden(true);
    }
}
