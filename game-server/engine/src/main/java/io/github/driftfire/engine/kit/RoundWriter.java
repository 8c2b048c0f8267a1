package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.model.game.RoundFeed;
import io.github.driftfire.model.game.RoundPhase;
import io.github.driftfire.model.wire.WireWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the feed tells of rounds: the phase, the teams' scores, the podium. What it wrote last is a part of each greeting, so that who comes
 * or resumes in any phase knows as much as the others.
 *
 * <p>Owned by the room's thread; a tick allocates nothing.
 */
public final class RoundWriter {
    private static final int TEAMS_MILLIS = 500;

    private final Feed feed;
    private final RosterWriter.Source players;
    private final Rounds rounds;
    private final @Nullable Teams teams;
    private final int people;
    private final int pauseTicks;
    private final int[] teamScores;
    private final int[] ranks;
    private final Place[] podium = new Place[RoundFeed.PLACES];
    private int winningTeam;
    private int ranked;
    private int places;
    private int writtenChanges = -1;
    private int writtenContenders;
    private int pause;

    /** A player on the podium, as the round's end left it. */
    private static final class Place {
        int player;
        boolean bot;
        int team;
        int hue;
        int score;
        String name = "";
    }

    /**
     * @param teams {@code null} for none
     * @param people numbers of players with a connection, 0..people-1
     */
    public RoundWriter(
            Feed feed, RosterWriter.Source players, Rounds rounds, @Nullable Teams teams, int people, int tickRateHz) {
        this.feed = feed;
        this.players = players;
        this.rounds = rounds;
        this.teams = teams;
        this.people = people;
        pauseTicks = Math.max(1, TEAMS_MILLIS * tickRateHz / 1000);
        teamScores = new int[teams == null ? 0 : teams.count()];
        ranks = new int[people];
        for (int place = 0; place < podium.length; place++) {
            podium[place] = new Place();
        }
    }

    /**
     * Once a tick, after {@link Rounds#tick}: what has changed.
     *
     * @param contenders players who still play for the round
     */
    public void tick(int contenders) {
        if (rounds.changes() != writtenChanges || contenders != writtenContenders) {
            writtenChanges = rounds.changes();
            writtenContenders = contenders;
            RoundFeed.round(feed.broadcast(), rounds.phase(), rounds.ticksLeft(), contenders);
        }
        if (--pause <= 0) {
            pause = pauseTicks;
            if (rounds.phase() != RoundPhase.PODIUM && takeTeamScores()) {
                writeTeams(feed.broadcast());
            }
        }
    }

    /** A team's score as it was sent last; teams count from 1. */
    public int teamScore(int team) {
        return teamScores[team - 1];
    }

    /** The teams' scores are final: sends them, and answers the team that is ahead; 0 for none. */
    public int closeTeams() {
        takeTeamScores();
        int best = 0;
        int most = -1;
        for (int team = 1; team <= teamScores.length; team++) {
            int score = teamScores[team - 1];
            best = score > most ? team : score == most ? 0 : best;
            most = Math.max(most, score);
        }
        if (teamScores.length > 0) {
            writeTeams(feed.broadcast());
        }
        return best;
    }

    /**
     * Keeps and sends a result. Names and scores are those of now.
     *
     * @param order players who took part, the first first
     * @param count how many these are
     * @param winner a team, 0 for none
     */
    public void podium(int[] order, int count, int winner) {
        Arrays.fill(ranks, 0);
        winningTeam = winner;
        ranked = count;
        places = Math.min(count, RoundFeed.PLACES);
        for (int i = 0; i < count; i++) {
            if (order[i] < people) {
                ranks[order[i]] = i + 1;
            }
        }
        for (int i = 0; i < places; i++) {
            Place place = podium[i];
            place.player = order[i];
            place.bot = players.isBot(order[i]);
            place.team = players.team(order[i]);
            place.hue = RosterWriter.hue(order[i]);
            place.score = players.score(order[i]);
            place.name = players.name(order[i]);
        }
        for (int player = 0; player < people; player++) {
            if (players.isPresent(player)) {
                writePodium(feed.to(player), player);
            }
        }
        writePodium(feed.to(Game.SPECTATOR), Game.SPECTATOR);
    }

    /** A number is free again: whoever gets it next has no rank. */
    public void left(int player) {
        if (player < people) {
            ranks[player] = 0;
        }
    }

    /** A part of a greeting, of at most {@link RoundFeed#MAX_BYTES}. */
    public void greet(int player, WireWriter out) {
        RoundFeed.round(out, rounds.phase(), rounds.ticksLeft(), writtenContenders);
        if (teamScores.length > 0) {
            writeTeams(out);
        }
        if (rounds.phase() == RoundPhase.PODIUM) {
            writePodium(out, player);
        }
    }

    private boolean takeTeamScores() {
        boolean changed = false;
        for (int team = 1; teams != null && team <= teamScores.length; team++) {
            int score = teams.score(team);
            changed |= score != teamScores[team - 1];
            teamScores[team - 1] = score;
        }
        return changed;
    }

    private void writeTeams(WireWriter out) {
        RoundFeed.teams(out, teamScores.length);
        for (int score : teamScores) {
            RoundFeed.teamScore(out, score);
        }
    }

    private void writePodium(WireWriter out, int player) {
        RoundFeed.podium(out, winningTeam, player < 0 ? 0 : ranks[player], ranked, places);
        for (int i = 0; i < places; i++) {
            Place place = podium[i];
            RoundFeed.podiumPlace(out, place.player, place.bot, place.team, place.hue, place.score, place.name);
        }
    }
}
