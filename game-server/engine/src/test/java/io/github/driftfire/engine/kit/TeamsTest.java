package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.math.Rng;
import org.junit.jupiter.api.Test;

final class TeamsTest {
    private static final int PEOPLE = 8;
    private static final int NUMBERS = 20;

    private final int[] team = new int[NUMBERS];
    private final int[] score = new int[NUMBERS];
    private final int[] party = new int[NUMBERS];
    private final Teams teams = new Teams(2, new Crowd(), NUMBERS);

    /** Who has a team is there. */
    private final class Crowd implements RosterWriter.Source {
        @Override
        public boolean isPresent(int player) {
            return team[player] > 0;
        }

        @Override
        public boolean isBot(int player) {
            return player >= PEOPLE;
        }

        @Override
        public int team(int player) {
            return team[player];
        }

        @Override
        public int score(int player) {
            return score[player];
        }

        @Override
        public int party(int player) {
            return party[player];
        }

        @Override
        public String name(int player) {
            return "player" + player;
        }
    }

    private void come(int player) {
        team[player] = teams.chooseFor(player);
    }

    private void come(int player, int itsParty) {
        party[player] = itsParty;
        come(player);
    }

    @Test
    void peopleAreSpreadBeforeBots() {
        come(8);
        come(9);
        assertEquals(1, team[8], "first bot");
        assertEquals(2, team[9], "second bot");
        come(10);
        come(0);
        assertEquals(2, team[0], "a person goes to the smaller team");
        come(1);
        assertEquals(1, team[1], "the second person to the other one, though it is not smaller");
    }

    @Test
    void ofEqualTeamsTheOneBehindIsStrengthened() {
        come(0);
        come(1);
        score[0] = 50;
        come(2);
        assertEquals(2, team[2], "team");
        assertEquals(50, teams.score(1), "score of the first");
    }

    @Test
    void aBotOfTheLargerTeamIsSurplus() {
        for (int player = 8; player < 12; player++) {
            come(player);
        }
        assertEquals(Teams.NOBODY, teams.surplusBot(), "even");
        team[8] = 0;
        assertEquals(Teams.NOBODY, teams.surplusBot(), "one more");
        team[10] = 0;
        assertEquals(11, teams.surplusBot(), "two more");
        assertEquals(1, teams.smallest(), "smallest");
    }

    @Test
    void withoutABotThePersonWhoCameLastIsSurplus() {
        team[0] = 2;
        team[1] = 2;
        team[2] = 2;
        assertEquals(Teams.NOBODY, teams.surplusBot(), "bot");
        assertEquals(2, teams.surplusPlayer(), "player");
    }

    @Test
    void whateverHappensMovesMakeTeamsEven() {
        Rng random = new Rng(3);
        for (int i = 0; i < 2_000; i++) {
            int player = random.below(NUMBERS);
            if (team[player] > 0) {
                team[player] = 0;
            } else {
                come(player);
            }
            if (random.oneIn(10)) {
                for (int moved = teams.surplusPlayer(); moved >= 0; moved = teams.surplusPlayer()) {
                    team[moved] = teams.smallest();
                }
                assertTrue(Math.abs(teams.size(1) - teams.size(2)) < 2, teams.size(1) + " and " + teams.size(2));
            }
        }
    }

    @Test
    void aPartyIsOneTeamAsLongAsThatHasNoMoreThanTwoPeopleMore() {
        come(8);
        come(9);
        come(0, 7);
        come(1, 7);
        assertEquals(team[0], team[1], "the second of a party");
        come(2, 7);
        assertTrue(team[2] != team[0], "a third would make three more");
        come(3);
        assertEquals(team[2], team[3], "who is alone goes where fewer are");
        come(4, 7);
        assertEquals(team[0], team[4], "one more of the party, which may be one team again");
        come(5, 8);
        come(6, 8);
        assertEquals(team[5], team[6], "another party");
    }

    @Test
    void aPartyAloneIsPartedSoThatThereIsSomebodyToPlayAgainst() {
        come(0, 7);
        come(1, 7);
        assertTrue(team[0] != team[1], "nobody else is there");
        team[1] = team[0];
        assertEquals(1, teams.surplusPlayer(), "when all others have left");
    }

    @Test
    void partiesPartNoBots() {
        for (int player = 8; player < 14; player++) {
            come(player);
        }
        come(0, 7);
        come(1, 7);
        assertEquals(team[0], team[1], "with bots on both sides");
        assertEquals(0, party[8], "of a bot");
    }

    @Test
    void whoLeavesNobodyOfAPartyChangesFirst() {
        team[0] = 2;
        team[1] = 2;
        team[2] = 2;
        team[3] = 1;
        party[1] = 7;
        party[2] = 7;
        assertEquals(0, teams.surplusPlayer(), "the one who is alone");
        party[0] = 7;
        assertEquals(Teams.NOBODY, teams.surplusPlayer(), "two more, all of one party");
        team[3] = 0;
        assertEquals(2, teams.surplusPlayer(), "three more");
    }

    @Test
    void whateverPartiesComeTheMostMoreIsTwo() {
        Rng random = new Rng(4);
        for (int i = 0; i < 2_000; i++) {
            int player = random.below(NUMBERS);
            if (team[player] > 0) {
                team[player] = 0;
            } else {
                come(player, player < PEOPLE ? random.below(3) : 0);
            }
            for (int moved = teams.surplusPlayer(); moved >= 0; moved = teams.surplusPlayer()) {
                team[moved] = teams.smallest();
            }
            int more = Math.abs(teams.size(1) - teams.size(2));
            assertTrue(more <= Teams.PARTY_SPREAD, teams.size(1) + " and " + teams.size(2));
        }
    }

    @Test
    void whatAPlayerHasBroughtStaysWithTheTeamForTheRound() {
        come(0);
        score[0] = 40;
        teams.keep(0);
        team[0] = 0;
        assertEquals(40, teams.score(1), "score without the player");
        teams.forget();
        assertEquals(0, teams.score(1), "score of the next round");
    }

    @Test
    void oneTeamIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Teams(1, new Crowd(), NUMBERS));
    }
}
