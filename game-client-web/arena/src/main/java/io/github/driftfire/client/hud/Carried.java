package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.arena.Ship;
import org.teavm.jso.dom.html.HTMLElement;

/** What the own ship has found and not used up: mines to lay, and how long a cloak and a spread last. */
final class Carried {
    private final HTMLElement element = Ui.element("carried");
    private int shown = -1;

    void update(Match match) {
        boolean flying = match.prediction().present() && match.tuning().progression;
        int[] row = match.prediction().row();
        int mines = flying ? row[Ship.MINES] : 0;
        int cloak = flying ? seconds(match, row[Ship.CLOAK]) : 0;
        int spread = flying ? seconds(match, row[Ship.SPREAD_TIME]) : 0;
        int now = mines + (cloak << 4) + (spread << 12);
        if (now == shown) {
            return;
        }
        shown = now;
        element.setHidden(now == 0);
        String text = "";
        if (cloak > 0) {
            text = Texts.of("Cloak {0} s", Integer.toString(cloak));
        }
        if (spread > 0) {
            text += (text.isEmpty() ? "" : " \u00b7 ") + Texts.of("Spread {0} s", Integer.toString(spread));
        }
        if (mines > 0) {
            text += (text.isEmpty() ? "" : " \u00b7 ") + Texts.count(mines, "{0} mine", "{0} mines");
        }
        Ui.text(element, text);
    }

    private static int seconds(Match match, int ticks) {
        return (ticks + match.tuning().hz - 1) / match.tuning().hz;
    }
}
