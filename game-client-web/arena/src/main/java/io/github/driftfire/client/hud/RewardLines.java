package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.CombatFeed;
import io.github.driftfire.netcode.Player;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** What a kill brought the player, a line each: bounty, revenge, assist, kills in a row. The style sheet fades a line. */
final class RewardLines {
    private static final int LINES = 4;
    private static final double LINE_MILLIS = 3200;

    /** Fewer kills in a row are not worth a line. */
    static final int STREAK_LEAST = 3;

    private final HTMLElement list = Ui.element("rewards");
    private final List<HTMLElement> lines = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    void rewarded(int kind, Player about, int points, double nowMillis) {
        String what = kind == CombatFeed.BOUNTY
                ? Texts.of("Bounty")
                : kind == CombatFeed.REVENGE ? Texts.of("Revenge") : Texts.of("Assist on {0}", about.name());
        add(what, "+" + points, nowMillis);
    }

    void streak(int kills, double nowMillis) {
        if (kills >= STREAK_LEAST) {
            add(Texts.of("{0} in a row", Integer.toString(kills)), "", nowMillis);
        }
    }

    void update(double nowMillis) {
        while (!lines.isEmpty() && nowMillis > ends.get(0)) {
            drop();
        }
    }

    void clear() {
        while (!lines.isEmpty()) {
            drop();
        }
    }

    private void add(String what, String points, double nowMillis) {
        HTMLElement line = Ui.child(list, "li", points.isEmpty() ? "streak" : "");
        Ui.text(Ui.child(line, "bdi", ""), what);
        Ui.text(Ui.child(line, "b", ""), points);
        lines.add(line);
        ends.add(nowMillis + LINE_MILLIS);
        if (lines.size() > LINES) {
            drop();
        }
    }

    private void drop() {
        lines.remove(0).delete();
        ends.remove(0);
    }
}
