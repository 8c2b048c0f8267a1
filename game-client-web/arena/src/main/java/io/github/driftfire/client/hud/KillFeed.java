package io.github.driftfire.client.hud;

import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Who has just killed whom. The style sheet fades a line; after that it is taken away. */
final class KillFeed {
    private static final int LINES = 6;
    private static final double LINE_MILLIS = 6000;

    private final HTMLElement list = Ui.element("kills");
    private final List<Line> lines = new ArrayList<>();

    /** One line and when it is over. */
    private record Line(HTMLElement element, double endMillis) {}

    void add(Player killer, Player victim, int means, int own, double nowMillis) {
        boolean mine = own >= 0 && (killer.number() == own || victim.number() == own);
        HTMLElement line = Ui.child(list, "li", mine ? "own" : "");
        if (killer == Roster.NOBODY || killer.number() == victim.number()) {
            name(line, victim, own);
            Ui.text(
                    Ui.child(line, "i", ""),
                    means == ArenaFeed.BY_ROCK
                            ? Texts.of("hit a rock")
                            : means == ArenaFeed.BY_FIELD ? Texts.of("was caught by the field") : Texts.of("was lost"));
        } else {
            name(line, killer, own);
            Ui.text(
                    Ui.child(line, "i", ""),
                    means == ArenaFeed.BY_RAMMING
                            ? Texts.of("rammed")
                            : means == ArenaFeed.BY_LANCE
                                    ? Texts.of("lanced")
                                    : means == ArenaFeed.BY_MINE ? Texts.of("mined") : Texts.of("shot"));
            name(line, victim, own);
        }
        keep(line, nowMillis);
    }

    /** Somebody's kills in a row are worth telling at the first few and then at every fifth. */
    void streak(Player pilot, int kills, int own, double nowMillis) {
        if (kills == RewardLines.STREAK_LEAST || kills > 0 && kills % 5 == 0) {
            HTMLElement line = Ui.child(list, "li", pilot.number() == own ? "own" : "");
            name(line, pilot, own);
            Ui.text(Ui.child(line, "i", ""), Texts.of("{0} in a row", Integer.toString(kills)));
            keep(line, nowMillis);
        }
    }

    private void keep(HTMLElement line, double nowMillis) {
        lines.add(new Line(line, nowMillis + LINE_MILLIS));
        while (lines.size() > LINES) {
            lines.remove(0).element().delete();
        }
    }

    void update(double nowMillis) {
        while (!lines.isEmpty() && nowMillis > lines.get(0).endMillis()) {
            lines.remove(0).element().delete();
        }
    }

    void clear() {
        while (!lines.isEmpty()) {
            lines.remove(0).element().delete();
        }
    }

    private static void name(HTMLElement line, Player pilot, int own) {
        // A name has its own direction, and must not turn the line around.
        HTMLElement name = Ui.child(line, "bdi", pilot.bot() ? "who bot" : "who");
        Ui.text(name, pilot.name().isEmpty() ? Texts.of("Somebody") : pilot.name());
        Ui.style(name, "color", Palette.ink(pilot, pilot.number() == own));
    }
}
