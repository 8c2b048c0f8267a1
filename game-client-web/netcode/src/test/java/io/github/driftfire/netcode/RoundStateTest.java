package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.model.game.RoundPhase;
import org.junit.jupiter.api.Test;

final class RoundStateTest {
    private final RoundState round = new RoundState();

    @Test
    void aRoomThatTellsOfNoRoundHasNone() {
        assertFalse(round.isKnown(), "known");
        assertFalse(round.isRunning() || round.isPodium(), "a phase");
    }

    @Test
    void theEndIsCountedFromTheSnapshotThatToldIt() {
        round.tick(1_000);
        round.round(RoundPhase.RUNNING, 300, 8);
        assertEquals(300, round.ticksLeft(1_000), "at once");
        assertEquals(250, round.ticksLeft(1_050), "later");
        assertEquals(0, round.ticksLeft(1_301), "past the end");
        round.tick(1_100);
        round.round(RoundPhase.RUNNING, 20, 5);
        assertEquals(20, round.ticksLeft(1_100), "shortened");
        assertEquals(100, round.ticksPassed(1_100), "since the phase began, not since the last message");
        assertEquals(5, round.contenders(), "contenders");
    }

    @Test
    void aPhaseWithoutAnEndHasNoTicksLeft() {
        round.tick(50);
        round.round(RoundPhase.WAITING, 0, 1);
        assertEquals(0, round.ticksLeft(50), "ticks left");
        assertTrue(round.isKnown(), "known");
    }

    @Test
    void aPodiumKeepsWhoStoodOnItAndNoMorePlacesThanItHas() {
        round.podiumBegin(2, 4, 12);
        for (int place = 0; place < RoundFeed.PLACES + 1; place++) {
            round.podiumPlace(place, 7 + place, place > 0, 1, 9, 40 - place, "Ada" + place);
        }
        assertEquals(RoundFeed.PLACES, round.places(), "places");
        assertEquals("Ada0", round.podium(0).name(), "first");
        assertTrue(round.podium(1).bot(), "a bot");
        assertEquals(38, round.podiumScore(2), "third's score");
        assertEquals(4, round.ownRank(), "own rank");
        round.podiumBegin(0, 0, 1);
        assertEquals(0, round.places(), "places of the next one");
        assertEquals(2, round.podiums(), "podiums");
    }

    @Test
    void moreTeamsThanThereAreScoresForArePassedOver() {
        for (int team = 1; team <= RoundFeed.MAX_TEAMS + 2; team++) {
            round.teamScore(team, team * 10);
        }
        assertEquals(RoundFeed.MAX_TEAMS, round.teams(), "teams");
        assertEquals(20, round.teamScore(2), "score");
    }
}
