package io.github.driftfire.netcode;

import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.model.game.RoundPhase;

/** The round as the feed has it: its phase and end, the teams' scores, the latest podium. */
public final class RoundState implements RoundFeed.Reader {
    private final int[] teamScores = new int[RoundFeed.MAX_TEAMS];
    private final Player[] podium = new Player[RoundFeed.PLACES];
    private final int[] podiumScores = new int[RoundFeed.PLACES];
    private int tick;
    private boolean known;
    private int phase;
    private int beginTick;
    private int endTick;
    private int contenders;
    private int teams;
    private int winningTeam;
    private int ownRank;
    private int ranked;
    private int places;
    private int podiums;

    RoundState() {}

    /** The tick of the snapshot whose feed is read next. */
    void tick(int now) {
        tick = now;
    }

    /** Whether the room is played in rounds, as far as it has told. */
    public boolean isKnown() {
        return known;
    }

    /** One of {@link RoundPhase}. */
    public int phase() {
        return phase;
    }

    public boolean isRunning() {
        return known && phase == RoundPhase.RUNNING;
    }

    public boolean isPodium() {
        return known && phase == RoundPhase.PODIUM;
    }

    /** Until the phase ends, seen from a tick; 0 without an end. */
    public int ticksLeft(double now) {
        return endTick == 0 ? 0 : (int) Math.max(0, Math.ceil(endTick - now));
    }

    /** Since the phase was first told. */
    public int ticksPassed(double now) {
        return (int) (now - beginTick);
    }

    /** Players who still play for the round. */
    public int contenders() {
        return contenders;
    }

    /** Teams whose scores were sent. */
    public int teams() {
        return teams;
    }

    /** Of a team, from 1. */
    public int teamScore(int team) {
        return teamScores[team - 1];
    }

    /** 0 for none. */
    public int winningTeam() {
        return winningTeam;
    }

    /** In the latest result, from 1; 0 for a reader who did not take part. */
    public int ownRank() {
        return ownRank;
    }

    /** Players who took part in the latest round. */
    public int ranked() {
        return ranked;
    }

    /** Places of the podium. */
    public int places() {
        return places;
    }

    public Player podium(int place) {
        return podium[place];
    }

    public int podiumScore(int place) {
        return podiumScores[place];
    }

    /** Counts the results that have been read. */
    public int podiums() {
        return podiums;
    }

    @Override
    public void round(int newPhase, int ticksLeft, int newContenders) {
        if (!known || newPhase != phase) {
            beginTick = tick;
        }
        known = true;
        phase = newPhase;
        endTick = ticksLeft == 0 ? 0 : tick + ticksLeft;
        contenders = newContenders;
    }

    @Override
    public void teamScore(int team, int score) {
        if (team <= RoundFeed.MAX_TEAMS) {
            teams = Math.max(teams, team);
            teamScores[team - 1] = score;
        }
    }

    @Override
    public void podiumBegin(int team, int rank, int players) {
        winningTeam = team;
        ownRank = rank;
        ranked = players;
        places = 0;
        podiums++;
    }

    @Override
    public void podiumPlace(int place, int player, boolean bot, int team, int hue, int score, String name) {
        if (place < RoundFeed.PLACES) {
            podium[place] = new Player(player, ShownName.of(name), bot, team, hue);
            podiumScores[place] = score;
            places = place + 1;
        }
    }
}
