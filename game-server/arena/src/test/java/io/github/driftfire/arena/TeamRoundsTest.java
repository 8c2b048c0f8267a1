package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.game.RoundPhase;
import org.junit.jupiter.api.Test;

/** Rounds of teams: sizes, parties, sides, sums. */
final class TeamRoundsTest extends RoundFixture {
    @Test
    void teamsAreOfOneSizeAndDoEachOtherNoHarm() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 4, 6);
        join(stage, 0, 1, 2);
        until(stage, RoundPhase.RUNNING);
        int[] sizes = new int[3];
        for (Pilot pilot : stage.arena.pilots) {
            sizes[pilot.present ? pilot.team : 0]++;
        }
        assertTrue(Math.abs(sizes[1] - sizes[2]) <= 1, "sizes " + sizes[1] + " and " + sizes[2]);
        assertNotEquals(stage.game.team(0), stage.game.team(1), "people are spread");
        Stage two = stage(ArenaMode.Kind.TEAMS, 4, 0);
        int ship = two.ship(0, 1_000, 1_000);
        two.ship(1, 3_000, 3_000);
        int mate = two.ship(2, 1_060, 1_000);
        assertEquals(two.game.team(0), two.game.team(2), "the third is in the first's team");
        two.arena.ships.set(mate, Ship.SHIELD, 0);
        two.pulse(0, 1_020, 1_000, 700, 0);
        two.move(two.arena.ships, ship, 600, 0);
        two.ticks(5);
        assertEquals(100, two.arena.ships.get(mate, Ship.HULL), "hull of who was shot at and rammed by a team mate");
        assertTrue(two.arena.ships.get(mate, Ship.VX) > 0, "a ram pushes");
    }

    @Test
    void aPartyFliesInOneTeam() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 6, 8);
        stage.lives.parties.put(0, 7);
        stage.lives.parties.put(2, 7);
        join(stage, 0, 1, 2, 3);
        assertEquals(stage.game.team(0), stage.game.team(2), "of one party");
        assertEquals(stage.game.team(1), stage.game.team(3), "the others");
        assertNotEquals(stage.game.team(0), stage.game.team(1), "people are spread");
        stage.game.leave(0);
        stage.lives.parties.remove(0);
        join(stage, 0);
        assertEquals(0, stage.arena.pilots[0].party, "party of who has the number next");
        until(stage, RoundPhase.RUNNING);
        int[] sizes = new int[3];
        for (Pilot pilot : stage.arena.pilots) {
            sizes[pilot.present ? pilot.team : 0]++;
        }
        assertTrue(Math.abs(sizes[1] - sizes[2]) <= 1, "sizes " + sizes[1] + " and " + sizes[2]);
    }

    @Test
    void twoOfAPartyAloneFlyAgainstEachOther() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 4, 0);
        stage.lives.parties.put(0, 7);
        stage.lives.parties.put(1, 7);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(hz);
        assertEquals(RoundPhase.RUNNING, phase(stage), "the round goes on");
    }

    @Test
    void teamsStartOnTheirSidesAndWinByTheirSum() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 6, 0);
        join(stage, 0, 1, 2, 3);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(1);
        for (int player = 0; player < 4; player++) {
            int x = stage.arena.ships.get(stage.game.avatar(player), Ship.X);
            boolean left = x < stage.arena.tuning.widthSub / 2;
            assertEquals(stage.game.team(player) == 1, left, "side of player " + player);
        }
        int team = stage.game.team(0);
        int other = stage.game.team(1);
        score(stage, 0, 100);
        score(stage, 1, 60);
        for (int player = 2; player < 4; player++) {
            score(stage, player, stage.game.team(player) == other ? 60 : 0);
        }
        until(stage, RoundPhase.PODIUM);
        assertTrue(
                Heard.in(stage.personal[0]).about("podium").get(0).startsWith("podium team " + other + " rank 1"),
                "podium");
        assertNotEquals(team, other, "teams");
    }

    @Test
    void whoLeavesLeavesThePointsToTheTeam() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 6, 0);
        join(stage, 0, 1, 2, 3);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        int team = stage.game.team(0);
        score(stage, 0, 100);
        stage.game.leave(0);
        stage.ticks(hz);
        assertEquals(100, rounds(stage).teamScore(team), "score of the team");
        until(stage, RoundPhase.PODIUM);
        assertTrue(Heard.in(stage.personal[1]).about("podium").get(0).startsWith("podium team " + team), "winner");
        until(stage, RoundPhase.RUNNING);
        stage.ticks(hz);
        assertEquals(0, rounds(stage).teamScore(team), "score in the next round");
    }

    @Test
    void anUnevenMatchIsEvenedOutWhenTheNextRoundBegins() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 8, 0);
        join(stage, 0, 1, 2, 3, 4, 5);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        int team = stage.game.team(0);
        for (int player = 0; player < 6; player++) {
            if (stage.game.team(player) != team && stage.game.team(player) > 0) {
                stage.game.leave(player);
            }
        }
        stage.tick();
        assertEquals(RoundPhase.PODIUM, phase(stage), "a team is empty");
        until(stage, RoundPhase.RUNNING);
        int[] sizes = new int[3];
        for (Pilot pilot : stage.arena.pilots) {
            sizes[pilot.present ? pilot.team : 0]++;
        }
        assertEquals(1, Math.abs(sizes[1] - sizes[2]), "difference of three");
    }
}
