package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.ArenaEvent;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what is worth crossing the arena for, and counts down to its beginning and then to its end. */
final class EventBanner {
    private static final String[] NAMES = {"Shard comet", "Rock storm", "Derelict", "Guarded core"};
    private static final String[] HINTS = {
        "Break it for its shards",
        "Small rocks, many shards",
        "Shards and lance charges",
        "Break the ring, then the core"
    };

    private final HTMLElement banner = Ui.element("event");
    private final HTMLElement name = Ui.element("event-name");
    private final HTMLElement time = Ui.element("event-time");
    private final HTMLElement hint = Ui.element("event-hint");
    private int shownKind = -1;
    private int shownSeconds = -1;
    private boolean shownBegun;

    void update(ArenaEvent event, double nowMillis) {
        int kind = event.isOn(nowMillis) && event.kind() < NAMES.length ? event.kind() : -1;
        if (kind != shownKind) {
            shownKind = kind;
            shownSeconds = -1;
            banner.setHidden(kind < 0);
            if (kind >= 0) {
                Ui.text(name, NAMES[kind]);
                Ui.text(hint, HINTS[kind]);
            }
        }
        if (kind < 0) {
            return;
        }
        int seconds = event.seconds(nowMillis);
        boolean begun = event.hasBegun(nowMillis);
        if (seconds != shownSeconds || begun != shownBegun) {
            shownSeconds = seconds;
            shownBegun = begun;
            Ui.text(time, begun ? seconds + " s left" : "in " + seconds + " s");
            Ui.toggle(banner, "begun", begun);
        }
    }
}
