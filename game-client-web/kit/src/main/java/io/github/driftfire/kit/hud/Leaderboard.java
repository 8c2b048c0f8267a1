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

    private final Row[] rows = new Row[ROWS];
    private final HTMLElement room = Ui.element("board-room");
    private final Ink ink;
    private int shownVersion = -1;
    private int shownScore = -1;
    private int shownPlaying = -1;

    public Leaderboard(Ink ink) {
        this.ink = ink;
        Ui.element("board").setHidden(false);
        HTMLElement list = Ui.element("board-rows");
        for (int i = 0; i < ROWS; i++) {
            rows[i] = new Row(list);
        }
    }

    /**
     * @param ownScore the reader's own, negative while unknown
     * @param playing how many of the room play at present
     */
    public void update(Roster roster, int ownScore, int playing) {
        if (roster.version() == shownVersion && ownScore == shownScore && playing == shownPlaying) {
            return;
        }
        shownPlaying = playing;
        shownVersion = roster.version();
        shownScore = ownScore;
        boolean listed = false;
        for (int i = 0; i < Roster.PLACES; i++) {
            boolean taken = i < roster.leaderCount();
            rows[i].line.setHidden(!taken);
            if (taken) {
                Player player = roster.leader(i);
                boolean own = player.number() == roster.own() && roster.own() >= 0;
                listed |= own;
                show(rows[i], roster.leaderRank(i), player, own ? "own" : "", own ? ownScore : roster.leaderScore(i));
            }
        }
        boolean apart = !listed && roster.own() >= 0;
        Row last = rows[Roster.PLACES];
        last.line.setHidden(!apart);
        if (apart) {
            show(last, roster.ownRank(), roster.player(roster.own()), "own apart", ownScore);
        }
        Ui.text(room, playing == 0 ? "" : Words.playing(playing));
    }

    private void show(Row row, int rank, Player player, String place, int score) {
        row.line.setClassName(rank == 1 ? place + " first" : place);
        Ui.text(row.rank, rank == 0 ? "" : Integer.toString(rank));
        Ui.text(row.name, player.name());
        row.name.setClassName(player.bot() ? "who bot" : "who");
        row.line.setAttribute("data-team", Integer.toString(player.team()));
        Ui.style(row.name, "color", ink.of(player, !place.isEmpty()));
        Ui.text(row.score, score < 0 ? "" : Integer.toString(score));
    }

    /** A line of the list. */
    private static final class Row {
        final HTMLElement line;
        final HTMLElement rank;
        final HTMLElement name;
        final HTMLElement score;

        Row(HTMLElement list) {
            line = Ui.child(list, "li", "");
            rank = Ui.child(line, "span", "rank");
            name = Ui.child(line, "bdi", "who");
            score = Ui.child(line, "span", "score");
        }
    }
}
