package io.github.driftfire.client.hud;

import io.github.driftfire.client.page.Ui;
import io.github.driftfire.client.play.Pilot;
import io.github.driftfire.client.play.Roster;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.model.arena.ArenaFeed;
import org.teavm.jso.dom.html.HTMLElement;

/** Says who it was, and when there will be a new ship. */
final class DeathCard {
    private final HTMLElement killer = Ui.element("death-killer");
    private final HTMLElement means = Ui.element("death-means");
    private final HTMLElement bar = Ui.element("death-bar");
    private final HTMLElement count = Ui.element("death-count");
    private double respawnAtMillis;
    private double waitMillis = 1;
    private int shownTenths = -1;

    /** The own ship is gone; who it was may be told a moment later. */
    void begin(double nowMillis, double respawnMillis) {
        respawnAtMillis = nowMillis + respawnMillis;
        waitMillis = Math.max(1, respawnMillis);
    }

    void name(Pilot by, Pilot victim, int how) {
        boolean somebody = by != Roster.NOBODY && by.number() != victim.number();
        Ui.text(killer, somebody ? by.name() : how == ArenaFeed.BY_ROCK ? "A rock" : "The void");
        killer.setClassName(by.bot() ? "bot" : "");
        Ui.style(killer, "color", somebody ? Palette.ink(by, false) : "var(--dim)");
        Ui.text(
                means,
                !somebody
                        ? "was harder than your hull"
                        : how == ArenaFeed.BY_RAMMING
                                ? "rammed your ship"
                                : how == ArenaFeed.BY_LANCE ? "ran a lance through you" : "shot you down");
    }

    void update(double nowMillis) {
        double left = Math.max(0, respawnAtMillis - nowMillis);
        int tenths = (int) Math.ceil(left / 100);
        if (tenths != shownTenths) {
            shownTenths = tenths;
            Ui.text(count, tenths == 0 ? "Launching" : "New ship in " + (tenths + 9) / 10 + " s");
            Ui.style(bar, "transform", "scaleX(" + (1 - left / waitMillis) + ")");
        }
    }
}
