package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.arena.ArenaGameModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final Roster roster = new GameClient(
                    new ArenaGameModel(), new ArenaGameModel().defaultSettings(), new GameClientListener() {})
            .roster();

    @BeforeEach
    void threeAreListed() {
        for (int number = 0; number < 3; number++) {
            roster.player(number, false, 0, 0, "p" + number);
        }
    }

    private void list(int room, int ownRank) {
        roster.leadersBegin(room, ownRank);
        for (int place = 0; place < 3; place++) {
            roster.leader(place, place, 30 - place);
        }
    }

    @Test
    void ranksByPlaceWhoIsListedAheadOfTheReader() {
        roster.own(2);
        list(12, 12);
        assertEquals(1, roster.leaderRank(0));
        assertEquals(2, roster.leaderRank(1));
    }

    @Test
    void ranksTheReaderAmongThoseWhoAreNotListedToo() {
        roster.own(1);
        list(12, 11);
        assertEquals(11, roster.leaderRank(1));
        assertEquals(12, roster.leaderRank(2), "who is behind the reader");
    }

    @Test
    void ranksByPlaceForASpectator() {
        list(12, 0);
        assertEquals(3, roster.leaderRank(2));
    }
}
