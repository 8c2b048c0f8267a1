package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.ArenaEvent;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** Says what is worth crossing the arena for, and counts down to its beginning and then to its end. Quiet between two rounds. */
final class EventBanner {
    private static final String[] NAMES = {
        Texts.of("Shard comet"), Texts.of("Rock storm"), Texts.of("Derelict"), Texts.of("Guarded core")
    };
    private static final String[] HINTS = {
        Texts.of("Break it for its shards"),
        Texts.of("Small rocks, many shards"),
        Texts.of("Shards and lance charges"),
        Texts.of("Break the ring, then the core")
    };

    private final HTMLElement banner = Ui.element("event");
    private final HTMLElement name = Ui.element("event-name");
    private final HTMLElement time = Ui.element("event-time");
    private final HTMLElement hint = Ui.element("event-hint");
    private int shownKind = -1;
    private int shownSeconds = -1;
    private boolean shownBegun;

    /** @param podium whether the result of a round is shown */
    void update(ArenaEvent event, boolean podium, double nowMillis) {
        int kind = event.isShown(podium, nowMillis) && event.kind() < NAMES.length ? event.kind() : -1;
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
            Ui.text(
                    time,
                    begun
                            ? Texts.of("{0} s left", Integer.toString(seconds))
                            : Texts.of("in {0} s", Integer.toString(seconds)));
            Ui.toggle(banner, "begun", begun);
        }
    }
}
