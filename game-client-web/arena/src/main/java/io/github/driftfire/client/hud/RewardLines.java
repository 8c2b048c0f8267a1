package io.github.driftfire.client.hud;

import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.CombatFeed;
import io.github.driftfire.netcode.Player;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** What a kill brought the player, a line each: bounty, revenge, assist, kills in a row, a class of ship. The style sheet fades a line. */
final class RewardLines {
    private static final int LINES = 4;
    private static final double LINE_MILLIS = 3200;

    /** Longer, because it comes in the middle of a fight and never again. */
    private static final double UNLOCK_MILLIS = 5200;

    /** Fewer kills in a row are not worth a line. */
    static final int STREAK_LEAST = 3;

    private final HTMLElement list = Ui.element("rewards");
    private final List<HTMLElement> lines = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    void rewarded(int kind, Player about, int points, double nowMillis) {
        String what = kind == CombatFeed.BOUNTY
                ? Texts.of("Bounty")
                : kind == CombatFeed.REVENGE ? Texts.of("Revenge") : Texts.of("Assist on {0}", about.name());
        add("", what, "+" + points, LINE_MILLIS, nowMillis);
    }

    void streak(int kills, double nowMillis) {
        if (kills >= STREAK_LEAST) {
            add("streak", Texts.of("{0} in a row", Integer.toString(kills)), "", LINE_MILLIS, nowMillis);
        }
    }

    void unlocked(int shipClass, double nowMillis) {
        add("unlocked", Texts.of("{0} unlocked", UpgradeTexts.shipClass(shipClass)), "", UNLOCK_MILLIS, nowMillis);
    }

    void update(double nowMillis) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (nowMillis > ends.get(i)) {
                drop(i);
            }
        }
    }

    void clear() {
        while (!lines.isEmpty()) {
            drop(0);
        }
    }

    private void add(String kind, String what, String points, double lastsMillis, double nowMillis) {
        HTMLElement line = Ui.child(list, "li", kind);
        Ui.text(Ui.child(line, "bdi", ""), what);
        Ui.text(Ui.child(line, "b", ""), points);
        lines.add(line);
        ends.add(nowMillis + lastsMillis);
        if (lines.size() > LINES) {
            drop(0);
        }
    }

    private void drop(int index) {
        lines.remove(index).delete();
        ends.remove(index);
    }
}
