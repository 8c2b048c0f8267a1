package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.session.ClientSession;
import org.teavm.jso.dom.html.HTMLElement;

/** Says that nothing comes from the server at the moment. */
public final class StallNotice {
    private static final double STALL_MILLIS = 1500;

    private final HTMLElement notice = Ui.element("stall");
    private boolean stalling;

    public void update(ClientSession session, double nowMillis) {
        boolean now = session.silentMillis(nowMillis) > STALL_MILLIS;
        if (now != stalling) {
            stalling = now;
            Ui.text(notice, now ? Texts.of("Waiting for the server") : "");
            Ui.toggle(notice, "on", now);
        }
    }
}
