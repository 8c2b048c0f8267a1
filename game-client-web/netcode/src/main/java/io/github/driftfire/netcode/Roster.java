package io.github.driftfire.netcode;

import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.wire.WireReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The players of the room and the list of leaders, as the feed has them. */
public final class Roster implements RosterFeed.Reader {
    /** Stands in for a player who is not known. */
    public static final Player NOBODY = new Player(-1, "", false, 0, 0);

    /** Places in the list of leaders. */
    public static final int PLACES = 10;

    /** Takes what is not about players. */
    interface Listener {
        void chat(Player player, int channel, String text);

        void emote(Player player, int slot, int emote);

        void vote(Player target, int yes, int needed, int seconds, int state);

        void notice(int kind, int seconds);

        void message(int type, WireReader in);
    }

    private final Listener listener;
    private final RoundState round = new RoundState();
    private @Nullable Player[] players = new Player[64];
    private final Player[] leaders = new Player[PLACES];
    private final int[] leaderScores = new int[PLACES];
    private int leaderCount;
    private int room;
    private int ownRank;
    private int own = -1;
    private int version;
    private int members;
    private int lists;

    Roster(Listener listener) {
        this.listener = listener;
    }

    /** The round, in a room that is played in rounds. */
    public RoundState round() {
        return round;
    }

    /** {@link #NOBODY} for a number that has no name. */
    public Player player(int number) {
        Player player = number >= 0 && number < players.length ? players[number] : null;
        return player == null ? NOBODY : player;
    }

    /** Whether two players are of one team. */
    public boolean isAllied(int number, int other) {
        int team = player(number).team();
        return team > 0 && team == player(other).team();
    }

    /** Above every number that has a name. */
    public int end() {
        return players.length;
    }

    public boolean knows(int number) {
        return player(number) != NOBODY;
    }

    /** The reader's own number, -1 before it is known. */
    public int own() {
        return own;
    }

    /** The place of a player among the leaders, 1 for the first; 0 for one who is not among them. */
    public int placeOf(int number) {
        for (int i = 0; i < leaderCount; i++) {
            if (leaders[i].number() == number) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Counts the changes of what a list of leaders shows. */
    public int version() {
        return version;
    }

    /** Counts the changes of who is in the room. */
    public int members() {
        return members;
    }

    public int leaderCount() {
        return leaderCount;
    }

    public Player leader(int place) {
        return leaders[place];
    }

    public int leaderScore(int place) {
        return leaderScores[place];
    }

    /**
     * The rank of who has a place of the list. Not every bot is listed: only of the reader the feed has the rank, and of who is behind the reader
     * a bound.
     *
     * @param place from 0
     */
    public int leaderRank(int place) {
        for (int i = 0; i <= place; i++) {
            if (own >= 0 && leaders[i].number() == own) {
                return Math.max(ownRank, i + 1) + place - i;
            }
        }
        return place + 1;
    }

    /** Lists of leaders so far. */
    public int lists() {
        return lists;
    }

    /** The own score by the list of leaders, -1 if it is not on it. */
    public int ownListedScore() {
        for (int i = 0; i < leaderCount; i++) {
            if (own >= 0 && leaders[i].number() == own) {
                return leaderScores[i];
            }
        }
        return -1;
    }

    /** Players in the room. */
    public int room() {
        return room;
    }

    /** 1 for the first; 0 while unknown. */
    public int ownRank() {
        return ownRank;
    }

    @Override
    public void player(int number, boolean bot, int team, int hue, String name) {
        if (number >= players.length) {
            players = Arrays.copyOf(players, Math.max(number + 1, players.length * 2));
        }
        players[number] = new Player(number, ShownName.of(name), bot, team, hue);
        version++;
        members++;
    }

    @Override
    public void left(int number) {
        if (number < players.length) {
            players[number] = null;
            version++;
            members++;
        }
    }

    @Override
    public void leadersBegin(int inRoom, int rank) {
        room = inRoom;
        ownRank = rank;
        for (int i = 0; i < leaderCount; i++) {
            leaders[i].leader = false;
        }
        leaderCount = 0;
        lists++;
        version++;
    }

    @Override
    public void leader(int place, int number, int score) {
        if (place >= PLACES) {
            return;
        }
        Player player = player(number);
        leaders[place] = player;
        leaderScores[place] = score;
        leaderCount = place + 1;
        if (player != NOBODY) {
            player.score = score;
            player.leader = place == 0 && score > 0;
        }
    }

    @Override
    public void chat(int number, int channel, String name, String text) {
        Player speaker = number == RosterFeed.NO_PLAYER ? new Player(-1, name, false, 0, 0) : player(number);
        listener.chat(speaker, channel, text);
    }

    @Override
    public void emote(int number, int slot, int emote) {
        listener.emote(player(number), slot, emote);
    }

    @Override
    public void vote(int target, int yes, int needed, int seconds, int state) {
        listener.vote(player(target), yes, needed, seconds, state);
    }

    @Override
    public void notice(int kind, int seconds) {
        listener.notice(kind, seconds);
    }

    @Override
    public void round(int phase, int ticksLeft, int contenders) {
        round.round(phase, ticksLeft, contenders);
    }

    @Override
    public void teamScore(int team, int score) {
        round.teamScore(team, score);
    }

    @Override
    public void podiumBegin(int winningTeam, int rank, int inRound) {
        round.podiumBegin(winningTeam, rank, inRound);
    }

    @Override
    public void podiumPlace(int place, int number, boolean bot, int team, int hue, int score, String name) {
        round.podiumPlace(place, number, bot, team, hue, score, name);
    }

    @Override
    public void message(int type, WireReader in) {
        listener.message(type, in);
    }

    @Override
    public void own(int number) {
        own = number;
        version++;
        members++;
    }
}
