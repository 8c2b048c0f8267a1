package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.KeptResults;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.Result;
import io.github.driftfire.engine.sessions.ClientAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a game's rules hand over when a life ends. */
final class GameResultsTest {
    private static final int STAY = DiscGame.INPUT.pack(0, 1, 1);
    private static final int POP = DiscGame.INPUT.pack(1, 1, 1);
    private static final String DEVICE = "0123456789abcdef0123456789abcdef";

    private final DiscGame game = new DiscGame();
    private final DiscRoom room = new DiscRoom(game, 4, 0);

    private DiscRoom.Player ada() {
        return room.join("Ada", DEVICE, ClientAddress.UNLIMITED);
    }

    private void pop(DiscRoom.Player player) {
        player.input(POP);
        room.tick();
    }

    private List<String> kept() {
        return room.kept.all().stream().map(KeptResults::line).toList();
    }

    @Test
    void aLifeIsKeptWithItsFactsAndItsTime() {
        DiscRoom.Player ada = ada();
        for (int i = 0; i < 39; i++) {
            ada.input(STAY);
            room.tick();
        }
        room.rules().players.addScore(0, 5);
        pop(ada);
        List<Result> all = room.kept.all();
        assertEquals(1, all.size());
        Result life = all.get(0);
        assertEquals("Ada score=" + room.rules().players.score(0), KeptResults.line(life));
        assertEquals(ClientIdentity.hash(DEVICE), life.device());
        assertEquals("test", life.venue().room());
        assertEquals("test", life.venue().mode());
        assertEquals(KeptResults.NOW_MILLIS, life.endedMillis());
        assertEquals(2_000, life.endedMillis() - life.startedMillis());
    }

    @Test
    void theRulesMayKeepSomethingElse() {
        room.rules().context.resultOfLife((player, life) -> life.with(Fact.SCORE, 77));
        pop(ada());
        assertEquals(List.of("Ada score=77"), kept());
    }

    @Test
    void nothingIsKeptOfPlayersWithoutADevice() {
        pop(room.join("Bob"));
        assertEquals(List.of(), kept());
    }

    @Test
    void whoLeavesHasAResult() {
        game.dots = 0;
        DiscRoom.Player ada = ada();
        ada.session().left();
        room.tick();
        assertEquals(List.of("Ada score=0"), kept());
    }

    @Test
    void theRulesKnowWhatAPlayerHasReachedInThisRoom() {
        game.dots = 0;
        GameContext context = room.rules().context;
        Goal goal = Goal.of("Nine", "Score 9", Fact.SCORE, 9);
        DiscRoom.Player bob = room.join("Bob");
        assertEquals(0, context.bests(0).of(Fact.SCORE), "at first");
        room.rules().players.addScore(0, 9);
        pop(bob);
        assertEquals(9, context.bests(0).of(Fact.SCORE), "after a life of a player without a device");
        assertTrue(goal.isReached(context.bests(0)), "goal");
        bob.session().left();
        room.tick();
        assertEquals(0, context.bests(0).of(Fact.SCORE), "of a number without a player");
        room.join("Eve");
        assertFalse(goal.isReached(context.bests(0)), "goal of who has the number now");
    }

    @Test
    void theNextLifeIsAnother() {
        game.dots = 0;
        DiscRoom.Player ada = ada();
        pop(ada);
        ada.input(STAY);
        room.ticks(10);
        room.rules().players.addScore(0, 1);
        pop(ada);
        List<Result> all = room.kept.all();
        assertEquals(
                List.of("Ada score=0", "Ada score=1"),
                all.stream().map(KeptResults::line).toList());
        assertEquals(2, all.stream().map(Result::id).distinct().count());
    }
}
