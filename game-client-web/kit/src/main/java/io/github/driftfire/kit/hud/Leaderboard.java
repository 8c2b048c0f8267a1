package io.github.driftfire.kit.hud;

import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.kit.page.Words;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;
import org.teavm.jso.dom.html.HTMLElement;

/** The ten who lead, and the own place if it is not among them. */
public final class Leaderboard {
    private static final int ROWS = Roster.PLACES + 1;

    /** The colour in which a player's name is written, as CSS. */
    public interface Ink {
        String of(Player player, boolean own);
    }

    private final HTMLElement[] rows = new HTMLElement[ROWS];
    private final HTMLElement[] ranks = new HTMLElement[ROWS];
    private final HTMLElement[] names = new HTMLElement[ROWS];
    private final HTMLElement[] scores = new HTMLElement[ROWS];
    private final HTMLElement room = Ui.element("board-room");
    private final Ink ink;
    private int shownVersion = -1;
    private int shownScore = -1;

    public Leaderboard(Ink ink) {
        this.ink = ink;
        Ui.element("board").setHidden(false);
        HTMLElement list = Ui.element("board-rows");
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Ui.child(list, "li", "");
            ranks[i] = Ui.child(rows[i], "span", "rank");
            names[i] = Ui.child(rows[i], "bdi", "who");
            scores[i] = Ui.child(rows[i], "span", "score");
        }
    }

    /** @param ownScore the reader's own, negative while unknown */
    public void update(Roster roster, int ownScore) {
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
                Player player = roster.leader(i);
                boolean own = player.number() == roster.own() && roster.own() >= 0;
                listed |= own;
                show(i, i + 1, player, own, own ? ownScore : roster.leaderScore(i));
            }
        }
        boolean apart = !listed && roster.own() >= 0;
        rows[Roster.PLACES].setHidden(!apart);
        if (apart) {
            show(Roster.PLACES, roster.ownRank(), roster.player(roster.own()), true, ownScore);
        }
        Ui.text(room, roster.room() == 0 ? "" : roster.room() + " " + Words.of("count", "playing"));
    }

    private void show(int row, int rank, Player player, boolean own, int score) {
        String place = own ? row == Roster.PLACES ? "own apart" : "own" : "";
        rows[row].setClassName(rank == 1 ? place + " first" : place);
        Ui.text(ranks[row], rank == 0 ? "" : Integer.toString(rank));
        Ui.text(names[row], player.name());
        names[row].setClassName(player.bot() ? "who bot" : "who");
        Ui.style(names[row], "color", ink.of(player, own));
        Ui.text(scores[row], score < 0 ? "" : Integer.toString(score));
    }
}
