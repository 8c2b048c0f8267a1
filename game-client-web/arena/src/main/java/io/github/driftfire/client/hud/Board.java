package io.github.driftfire.client.hud;

import io.github.driftfire.client.play.Pilot;
import io.github.driftfire.client.play.Roster;
import io.github.driftfire.client.view.Palette;
import io.github.driftfire.kit.page.Ui;
import org.teavm.jso.dom.html.HTMLElement;

/** The ten who lead, and the own place if it is not among them. */
final class Board {
    private static final int ROWS = Roster.PLACES + 1;

    private final HTMLElement[] rows = new HTMLElement[ROWS];
    private final HTMLElement[] ranks = new HTMLElement[ROWS];
    private final HTMLElement[] names = new HTMLElement[ROWS];
    private final HTMLElement[] scores = new HTMLElement[ROWS];
    private final HTMLElement room = Ui.element("board-room");
    private int shownVersion = -1;
    private int shownScore = -1;

    Board() {
        HTMLElement list = Ui.element("board-rows");
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Ui.child(list, "li", "");
            ranks[i] = Ui.child(rows[i], "span", "rank");
            names[i] = Ui.child(rows[i], "bdi", "who");
            scores[i] = Ui.child(rows[i], "span", "score");
        }
    }

    void update(Roster roster, int ownScore) {
        if (roster.version() == shownVersion && ownScore == shownScore) {
            return;
        }
        shownVersion = roster.version();
        shownScore = ownScore;
        boolean listed = false;
        for (int i = 0; i < Roster.PLACES; i++) {
            boolean taken = i < roster.leaderCount();
            rows[i].setHidden(!taken);
            if (taken) {
                Pilot pilot = roster.leader(i);
                boolean own = pilot.number() == roster.own() && roster.own() >= 0;
                listed |= own;
                show(i, i + 1, pilot, own, own ? ownScore : roster.leaderScore(i));
            }
        }
        boolean apart = !listed && roster.own() >= 0;
        rows[Roster.PLACES].setHidden(!apart);
        if (apart) {
            show(Roster.PLACES, roster.ownRank(), roster.pilot(roster.own()), true, ownScore);
        }
        Ui.text(room, roster.room() == 0 ? "" : roster.room() + " flying");
    }

    private void show(int row, int rank, Pilot pilot, boolean own, int score) {
        String place = own ? row == Roster.PLACES ? "own apart" : "own" : "";
        rows[row].setClassName(rank == 1 ? place + " first" : place);
        Ui.text(ranks[row], rank == 0 ? "" : Integer.toString(rank));
        Ui.text(names[row], pilot.name());
        names[row].setClassName(pilot.bot() ? "who bot" : "who");
        Ui.style(names[row], "color", Palette.ink(pilot, own));
        Ui.text(scores[row], Integer.toString(score));
    }
}
