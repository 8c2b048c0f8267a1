package io.github.driftfire.client;

import io.github.driftfire.client.play.Match;
import io.github.driftfire.kit.PageSession;
import io.github.driftfire.kit.Phase;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.netcode.Player;

/** Who is out until the next round watches: first who destroyed the own ship, then whoever of those who fly has the highest score. */
final class RoundWatch {
    /** The own end is seen to its end first, and the card read. */
    private static final double FIRST_MILLIS = 3000;

    private static final double LOST_MILLIS = 1500;

    private final PageSession session;
    private int killer = -1;
    private double sinceMillis = -1;
    private boolean out;

    RoundWatch(PageSession session) {
        this.session = session;
    }

    /** The own ship was destroyed by a player, -1 for none. */
    void destroyedBy(int player) {
        killer = player;
    }

    /** Once a picture. */
    void update(Match match, double nowMillis) {
        boolean now = match.isOut();
        if (now != out) {
            out = now;
            sinceMillis = nowMillis;
            Ui.toggle(Ui.element("death"), "out", false);
        }
        if (now && session.phase() == Phase.CONNECTING) {
            // Who comes during a round has no ship yet, and is there all the same.
            session.alive(false);
            sinceMillis = nowMillis - FIRST_MILLIS;
            Ui.toggle(Ui.element("death"), "out", true);
        }
        boolean follows = session.followed() >= 0;
        // A spectator of the leader sees who leads of those who fly.
        boolean spectates = follows
                && session.phase() == Phase.WATCHING
                && match.messages().closing().isThere();
        if (!(now && session.phase() == Phase.DEAD || spectates)
                || match.round().isPodium()) {
            return;
        }
        if (follows && match.client().avatarOf(session.followed()) != null) {
            sinceMillis = nowMillis;
        } else if (nowMillis - sinceMillis > (follows ? LOST_MILLIS : FIRST_MILLIS)) {
            sinceMillis = nowMillis;
            Ui.toggle(Ui.element("death"), "out", true);
            int next = next(match);
            if (next >= 0) {
                session.follow(next);
            }
        }
    }

    /** The map has those who fly, the highest score first. */
    private int next(Match match) {
        int best = -1;
        for (int i = 0; i < match.messages().mapCount(); i++) {
            Player pilot = match.messages().mapPilot(i);
            if (pilot.number() == killer) {
                killer = -1;
                return pilot.number();
            }
            best = best < 0 ? pilot.number() : best;
        }
        return best;
    }
}
