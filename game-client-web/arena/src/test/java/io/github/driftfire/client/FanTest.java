package io.github.driftfire.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.client.play.Spectator;
import io.github.driftfire.netcode.Roster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanTest {
    private final List<String> heard = new ArrayList<>();
    private boolean unseen;
    private final Fan fan = new Fan(() -> unseen, List.of(noting("state")), List.of(noting("shown")));

    private Spectator noting(String who) {
        return new Spectator() {
            @Override
            public void scored(int points, double x, double y, boolean byKill) {
                heard.add(who + " scored");
            }

            @Override
            public void ownDied(double respawnMillis, double launchMillis, int lost) {
                heard.add(who + " died");
            }

            @Override
            public void shotFired(
                    double x, double y, double headingBrads, io.github.driftfire.netcode.Player pilot, boolean own) {
                heard.add(who + " shot");
            }
        };
    }

    @Test
    void tellsEverybodyOfASeenPage() {
        fan.scored(1, 0, 0, false);
        assertEquals(List.of("shown scored", "state scored"), heard);
    }

    @Test
    void tellsOnlyWhoKeepsTheStateOfAnUnseenPage() {
        unseen = true;
        fan.scored(1, 0, 0, false);
        fan.shotFired(0, 0, 0, Roster.NOBODY, false);
        fan.ownDied(1000, 500, 0);
        assertEquals(List.of("state scored", "state shot", "state died"), heard);
        unseen = false;
        heard.clear();
        fan.scored(1, 0, 0, false);
        assertEquals(2, heard.size(), heard.toString());
    }
}
