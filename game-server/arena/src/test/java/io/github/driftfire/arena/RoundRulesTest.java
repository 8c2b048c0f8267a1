package io.github.driftfire.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each mode by ticks, from the first pilot to the podium and the next round. */
final class RoundRulesTest {
    private static final int START = 2;
    private static final int ROUND = 20;
    private static final int PODIUM = 3;

    private final int hz = ArenaSettings.dogfight(1, 0, 1).tickRateHz();

    private static Stage stage(ArenaMode.Kind kind, int people, int bots) {
        Stage stage =
                new Stage(ArenaSettings.dogfight(people, bots, 1).with(ArenaMode.rounds(kind, ROUND, START, PODIUM)));
        stage.lives.devices = true;
        stage.game.match().rockField.pause = Integer.MAX_VALUE;
        stage.game.match().pickupSpawner.pause = Integer.MAX_VALUE;
        stage.clearRocks();
        return stage;
    }

    private static void join(Stage stage, int... players) {
        for (int player : players) {
            stage.game.join(player, "pilot" + player);
        }
    }

    /** Ticks until a phase has begun. */
    private static void until(Stage stage, int phase) {
        for (int i = 0; phase(stage) != phase; i++) {
            assertTrue(i < 100 * 30, "phase " + phase(stage) + " does not end");
            stage.tick();
        }
    }

    private static RoundRules rounds(Stage stage) {
        return Objects.requireNonNull(stage.game.match().rounds);
    }

    private static int phase(Stage stage) {
        return rounds(stage).phase();
    }

    private static void destroy(Stage stage, int victim, int by) {
        int ship = stage.game.avatar(victim);
        stage.arena.ships.set(ship, Ship.GUARD, 0);
        stage.game.match().damage.hurt(ship, 1_000, by, ArenaFeed.BY_PULSE);
    }

    private static void score(Stage stage, int player, int points) {
        stage.arena.score(stage.arena.pilots[player], points);
    }

    private static Heard greeting(Stage stage, int player) {
        WireWriter out = new WireWriter(Game.GREETING_BYTES);
        int part = 0;
        do {
            part = stage.game.greet(player, part, out);
        } while (part != Game.GREETED);
        return Heard.in(out);
    }

    @Test
    void oneAloneWaitsAndTwoStartARound() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0);
        stage.ticks(100);
        assertEquals(RoundPhase.WAITING, phase(stage), "phase with one");
        assertTrue(stage.game.avatar(0) >= 0, "who waits flies");
        join(stage, 1);
        stage.tick();
        assertEquals(RoundPhase.STARTING, phase(stage), "phase with two");
        stage.ticks(START * hz - 1);
        assertEquals(RoundPhase.STARTING, phase(stage), "phase before the time is over");
        stage.tick();
        assertEquals(RoundPhase.RUNNING, phase(stage), "phase when it is over");
    }

    @Test
    void aCountdownEndsWhenTheSecondLeaves() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        stage.ticks(10);
        stage.game.leave(1);
        stage.tick();
        assertEquals(RoundPhase.WAITING, phase(stage), "phase");
        assertEquals(
                List.of("round phase 0, 0 ticks, 1 contenders"), stage.heard().about("round"));
    }

    @Test
    void aRoundBeginsWithNewShipsAndNoPointsAndEndsByTime() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        stage.tick();
        score(stage, 0, 70);
        until(stage, RoundPhase.RUNNING);
        assertEquals(0, stage.arena.pilots[0].score, "score of the warm-up");
        stage.ticks(2);
        assertTrue(stage.game.avatar(0) >= 0 && stage.game.avatar(1) >= 0, "ships");
        score(stage, 1, 30);
        int before = stage.tick;
        until(stage, RoundPhase.PODIUM);
        assertEquals(ROUND * hz - 2, stage.tick - before, "ticks");
        assertEquals(
                List.of(
                        "podium team 0 rank 2 of 2",
                        "podium 0: 1 person team 0 hue 177 30 pilot1",
                        "podium 1: 0 person team 0 hue 20 0 pilot0"),
                Heard.in(stage.personal[0]).about("podium"));
        assertEquals(-1, stage.game.avatar(0), "ship at the podium");
        assertEquals(
                List.of(
                        "pilot0 600 ticks score=0 kills=0 survived=20 accuracy=0 rank=2 killer=0",
                        "pilot1 600 ticks score=30 kills=0 survived=20 accuracy=0 rank=1 killer=0"),
                stage.lives.all());
        stage.ticks(PODIUM * hz - 1);
        assertEquals(-1, stage.game.avatar(1), "ship at the podium");
        stage.tick();
        assertEquals(RoundPhase.RUNNING, phase(stage), "the next round");
        assertEquals(0, stage.arena.pilots[1].score, "score of the next round");
    }

    @Test
    void whoHadTheScoreFirstIsAhead() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1, 2);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        score(stage, 2, 50);
        stage.tick();
        score(stage, 0, 50);
        until(stage, RoundPhase.PODIUM);
        assertEquals(
                "podium team 0 rank 2 of 3",
                Heard.in(stage.personal[0]).about("podium").get(0),
                "second");
        assertEquals(
                "podium team 0 rank 1 of 3",
                Heard.in(stage.personal[2]).about("podium").get(0),
                "first");
    }

    @Test
    void aRoundWithOneLeftIsOverAndWithNobodyHasNoResult() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        stage.game.leave(0);
        stage.tick();
        assertEquals(RoundPhase.PODIUM, phase(stage), "one is left");
        assertEquals(
                "podium team 0 rank 1 of 1",
                Heard.in(stage.personal[1]).about("podium").get(0));
        stage.game.leave(1);
        until(stage, RoundPhase.WAITING);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        stage.game.leave(0);
        stage.game.leave(1);
        stage.tick();
        assertEquals(RoundPhase.WAITING, phase(stage), "nobody is left");
        assertEquals(4, stage.lives.all().size(), "each took part in two rounds, and has two results");
    }

    @Test
    void botsAloneWaitForAPerson() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 6);
        stage.ticks(20 * hz);
        assertEquals(RoundPhase.WAITING, phase(stage), "phase with bots alone");
        join(stage, 0);
        until(stage, RoundPhase.RUNNING);
    }

    @Test
    void whoComesAtThePodiumHasNoRankAndPlaysTheNextRound() {
        Stage stage = stage(ArenaMode.Kind.ROUND, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.PODIUM);
        stage.game.leave(1);
        join(stage, 1, 2);
        assertEquals(
                "podium team 0 rank 0 of 2",
                greeting(stage, 1).about("podium").get(0),
                "greeting of a number's new owner");
        stage.tick();
        assertEquals(-1, stage.game.avatar(2), "ship at the podium");
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        assertTrue(stage.game.avatar(2) >= 0, "ship of the next round");
    }

    @Test
    void everyPhaseIsToldAgainToWhoResumes() {
        Stage stage = stage(ArenaMode.Kind.TEAMS, 4, 0);
        join(stage, 0, 1);
        stage.ticks(5);
        assertEquals(
                List.of("round phase 1, " + rounds(stage).ticksLeft() + " ticks, 2 contenders"),
                greeting(stage, 0).about("round"));
        until(stage, RoundPhase.RUNNING);
        stage.ticks(7);
        score(stage, 1, 9);
        stage.ticks(hz);
        Heard running = greeting(stage, 0);
        assertEquals(
                List.of("round phase 2, " + (ROUND * hz - 7 - hz) + " ticks, 2 contenders"), running.about("round"));
        assertEquals(List.of("team 1 0", "team 2 9"), running.about("team"));
        until(stage, RoundPhase.PODIUM);
        Heard said = Heard.in(stage.personal[0]);
        assertEquals(said.about("podium"), greeting(stage, 0).about("podium"), "podium");
        assertEquals("podium team 2 rank 2 of 2", said.about("podium").get(0));
        assertEquals(
                List.of("podium team 2 rank 0 of 2"),
                greeting(stage, Game.SPECTATOR).about("podium").subList(0, 1));
    }

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

    @Test
    void theLastShipFlyingWinsAndTheDeadWatch() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1, 2);
        until(stage, RoundPhase.RUNNING);
        assertEquals(1, stage.heard().about("field").size(), "the field is told");
        stage.ticks(2);
        destroy(stage, 1, 0);
        join(stage, 3);
        stage.ticks(6 * hz);
        assertEquals(-1, stage.game.avatar(1), "the dead watch");
        assertEquals(-1, stage.game.avatar(3), "who comes during the round waits");
        assertTrue(greeting(stage, 3).about("round").get(0).endsWith(" 2 contenders"), "contenders");
        assertTrue(greeting(stage, 3).about("field").get(0).contains("radius"), "field");
        assertEquals(stage.game.avatar(0), stage.game.watched(1), "the dead look at who leads");
        destroy(stage, 2, Pilot.NONE);
        stage.tick();
        assertEquals(RoundPhase.PODIUM, phase(stage), "one is left");
        assertEquals(
                List.of("podium team 0 rank 3 of 3"),
                Heard.in(stage.personal[1]).about("podium").subList(0, 1));
        assertEquals(
                List.of("podium team 0 rank 0 of 3"),
                Heard.in(stage.personal[3]).about("podium").subList(0, 1));
        List<String> kept = stage.lives.all();
        assertEquals(3, kept.size(), kept::toString);
        assertTrue(kept.get(0).contains("kills=1") && kept.get(0).contains("rank=1"), kept::toString);
        assertTrue(kept.get(1).contains("rank=3 killer=pilot0"), kept::toString);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        assertTrue(stage.game.avatar(1) >= 0 && stage.game.avatar(3) >= 0, "all fly in the next round");
    }

    @Test
    void theFieldHurtsWhoIsOutsideAndEndsTheRound() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        int out = stage.game.avatar(0);
        stage.place(stage.arena.ships, out, 200, 200);
        stage.place(stage.arena.ships, stage.game.avatar(1), 2_000, 2_000);
        String said = "";
        while (phase(stage) == RoundPhase.RUNNING) {
            stage.tick();
            said += stage.heard().about("kill");
        }
        assertTrue(said.contains("kill nobody 0 means " + ArenaFeed.BY_FIELD), said);
        assertEquals(
                "podium team 0 rank 1 of 2",
                Heard.in(stage.personal[1]).about("podium").get(0));
    }

    @Test
    void whoEndsInTheSameTickIsOrderedByScore() {
        Stage stage = stage(ArenaMode.Kind.LAST, 4, 0);
        join(stage, 0, 1);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        score(stage, 1, 80);
        destroy(stage, 0, Pilot.NONE);
        destroy(stage, 1, Pilot.NONE);
        stage.tick();
        assertEquals(
                "podium team 0 rank 1 of 2",
                Heard.in(stage.personal[1]).about("podium").get(0));
    }

    @Test
    void whenOnlyBotsFlyTheRoundIsShortened() {
        Stage stage = new Stage(
                ArenaSettings.dogfight(4, 8, 1).with(ArenaMode.rounds(ArenaMode.Kind.LAST, 600, START, PODIUM)));
        join(stage, 0);
        until(stage, RoundPhase.RUNNING);
        stage.ticks(2);
        destroy(stage, 0, Pilot.NONE);
        stage.ticks(2);
        assertTrue(rounds(stage).ticksLeft() <= 20 * hz, "ticks left");
    }

    @Test
    void botsPlayEveryModeAgainAndAgain() {
        for (ArenaMode.Kind kind : List.of(ArenaMode.Kind.ROUND, ArenaMode.Kind.TEAMS, ArenaMode.Kind.LAST)) {
            Stage stage = new Stage(ArenaSettings.dogfight(4, 12, 7).with(ArenaMode.rounds(kind, 60, START, PODIUM)));
            join(stage, 0);
            int podiums = 0;
            int kills = 0;
            for (int i = 0; i < 6 * 60 * hz; i++) {
                int before = phase(stage);
                stage.tick();
                stage.spectators.reset();
                kills += stage.heard().about("kill").size();
                podiums += phase(stage) == RoundPhase.PODIUM && before != RoundPhase.PODIUM ? 1 : 0;
            }
            assertTrue(podiums >= 5, kind + ": " + podiums + " podiums");
            assertTrue(kills > 20, kind + ": " + kills + " kills");
        }
    }
}
