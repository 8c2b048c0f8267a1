package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A room of two people and a bot, of which the first and the bot are a team. */
final class RoundWriterTest implements Feed, RosterWriter.Source {
    private static final int PEOPLE = 2;
    private static final int HZ = 10;

    private final int[] score = new int[3];
    private final WireWriter all = new WireWriter(1024);
    private final WireWriter[] own = {new WireWriter(1024), new WireWriter(1024), new WireWriter(1024)};
    private final Rounds rounds = new Rounds(2, 5, 100, 20);
    private final RoundWriter writer = new RoundWriter(this, this, rounds, new Teams(2, this, 3), PEOPLE, HZ);

    @Override
    public WireWriter broadcast() {
        return all;
    }

    @Override
    public WireWriter to(int player) {
        return own[player == Game.SPECTATOR ? PEOPLE : player];
    }

    @Override
    public boolean isPresent(int player) {
        return true;
    }

    @Override
    public boolean isBot(int player) {
        return player == 2;
    }

    @Override
    public int team(int player) {
        return player == 1 ? 2 : 1;
    }

    @Override
    public int score(int player) {
        return score[player];
    }

    @Override
    public String name(int player) {
        return "player" + player;
    }

    private List<String> tick() {
        all.reset();
        for (WireWriter each : own) {
            each.reset();
        }
        rounds.tick(3);
        writer.tick(3);
        return said(all);
    }

    private static List<String> said(WireWriter feed) {
        List<String> lines = new ArrayList<>();
        WireReader in = new WireReader(feed.bytes(), 0, feed.size());
        RosterFeed.read(in, new Lines(lines));
        assertTrue(!in.failed(), "well-formed");
        return lines;
    }

    private List<String> greeting(int player) {
        WireWriter out = new WireWriter(Game.GREETING_BYTES);
        writer.greet(player, out);
        assertTrue(out.size() <= RoundFeed.MAX_BYTES, "bytes " + out.size());
        return said(out);
    }

    /** What is read, a line a message. */
    private record Lines(List<String> text) implements RosterFeed.Reader {
        @Override
        public void round(int phase, int ticksLeft, int contenders) {
            text.add("round " + phase + " " + ticksLeft + " " + contenders);
        }

        @Override
        public void teamScore(int team, int points) {
            text.add("team " + team + " " + points);
        }

        @Override
        public void podiumBegin(int winningTeam, int ownRank, int players) {
            text.add("podium " + winningTeam + " rank " + ownRank + " of " + players);
        }

        @Override
        public void podiumPlace(int place, int player, boolean bot, int team, int hue, int points, String name) {
            text.add(place + " " + name + (bot ? " bot " : " ") + team + " " + points);
        }

        @Override
        public void player(int player, boolean bot, int team, int hue, String name) {}

        @Override
        public void left(int player) {}

        @Override
        public void own(int player) {}

        @Override
        public void leadersBegin(int players, int ownRank) {}

        @Override
        public void leader(int place, int player, int points) {}

        @Override
        public void message(int type, WireReader in) {
            in.fail();
        }
    }

    @Test
    void whatDoesNotChangeIsNotSentAgain() {
        assertEquals(List.of("round 1 5 3"), tick());
        for (int i = 0; i < 4; i++) {
            assertEquals(List.of(), tick(), "tick " + i);
        }
        assertEquals(List.of("round 2 100 3"), tick());
        score[2] = 7;
        List<String> later = new ArrayList<>();
        for (int i = 0; i < HZ; i++) {
            later.addAll(tick());
        }
        assertEquals(List.of("team 1 7", "team 2 0"), later, "scores, once");
    }

    @Test
    void aResultIsSentToEachWithTheOwnRankAndGreetsWhoComesBack() {
        for (int i = 0; i < 106; i++) {
            tick();
        }
        score[1] = 40;
        score[2] = 30;
        score[0] = 5;
        int winner = writer.closeTeams();
        writer.podium(new int[] {1, 2, 0}, 3, winner);
        assertEquals(2, winner, "winner");
        List<String> podium = said(own[0]);
        assertEquals(List.of("podium 2 rank 3 of 3", "0 player1 2 40", "1 player2 bot 1 30", "2 player0 1 5"), podium);
        assertEquals("podium 2 rank 1 of 3", said(own[1]).get(0));
        assertEquals("podium 2 rank 0 of 3", said(own[2]).get(0), "to spectators");
        score[1] = 0;
        List<String> again = greeting(0);
        assertEquals(List.of("team 1 35", "team 2 40"), again.subList(1, 3), "scores of the result");
        assertEquals(podium, again.subList(3, 7), "podium of the result");
        writer.left(0);
        assertTrue(greeting(0).contains("podium 2 rank 0 of 3"), "a number's next owner has no rank");
    }

    @Test
    void equalTeamsAreADraw() {
        score[0] = 20;
        score[1] = 20;
        assertEquals(0, writer.closeTeams());
    }
}
