package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.ArenaMessages;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.page.Browser;
import io.github.driftfire.kit.page.Texts;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.teavm.jso.dom.html.HTMLElement;

/** The card's figures of the life that is over, and by whom it was ended. */
final class DeathFacts {
    private final HTMLElement time = Ui.element("death-time");
    private final HTMLElement kills = Ui.element("death-kills");
    private final HTMLElement accuracy = Ui.element("death-accuracy");
    private final HTMLElement streak = Ui.element("death-streak");
    private final HTMLElement by = Ui.element("death-by");
    private int shownLists;

    void begin(LifeFigures life) {
        Ui.text(time, life.time());
        Ui.text(kills, Integer.toString(life.kills()));
        Ui.text(accuracy, life.accuracy() < 0 ? "\u2013" : life.accuracy() + "\u00a0%");
        Ui.text(streak, Integer.toString(life.bestStreak()));
        Ui.text(by, "");
        by.setHidden(true);
    }

    /** The server explains an end in the frame of it, or in a later one. */
    void update(ArenaMessages messages) {
        if (messages.damageLists() == shownLists) {
            return;
        }
        shownLists = messages.damageLists();
        Ui.text(by, "");
        for (int i = 0; i < messages.damagerCount(); i++) {
            row(messages.damager(i), messages.damagePercent(i));
        }
        by.setHidden(messages.damagerCount() == 0);
    }

    private void row(Player who, int percent) {
        boolean somebody = who != Roster.NOBODY;
        HTMLElement row = Ui.child(by, "li", "");
        HTMLElement name = Ui.child(row, "bdi", "who");
        Ui.text(name, somebody ? who.name() : Texts.of("Rocks and other"));
        String ink = somebody ? Palette.ink(who, false) : "var(--dim)";
        Ui.style(name, "color", ink);
        HTMLElement bar = Ui.child(Ui.child(row, "span", ""), "i", "");
        Ui.style(bar, "width", Browser.text(percent) + "%");
        Ui.style(bar, "background", ink);
        Ui.text(Ui.child(row, "b", ""), percent + "\u00a0%");
    }
}
