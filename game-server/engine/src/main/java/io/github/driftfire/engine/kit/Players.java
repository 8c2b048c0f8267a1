package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.Inputs;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.math.IntMath;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The players of a room, by number: people from 0 on, then bots. Owned by the room's thread; allocates nothing after construction.
 *
 * <p>A number is given to another player only after {@link GameRules#left}.
 */
public final class Players implements RosterWriter.Source {
    public static final int MAX_SCORE = 0xffff;

    private static final int NONE = -1;

    private final int people;
    private final String[] names;
    private final boolean[] present;
    private final int[] avatars;
    private final int[] owners;
    private final int[] inputs;
    private final int[] triggered;
    private final int[] waits;
    private final int[] beginnings;
    private final int[] scores;
    private final int[] teams;
    private final int[] parties;
    private final boolean[] announced;
    private @Nullable RosterWriter roster;
    private @Nullable Inputs received;
    private int tick;
    private int presentPeople;
    private int presentBots;

    Players(int people, int bots, int avatarSlots) {
        this.people = people;
        int numbers = people + bots;
        names = new String[numbers];
        present = new boolean[numbers];
        avatars = new int[numbers];
        owners = new int[avatarSlots];
        inputs = new int[numbers];
        triggered = new int[numbers];
        waits = new int[numbers];
        beginnings = new int[numbers];
        scores = new int[numbers];
        teams = new int[numbers];
        parties = new int[numbers];
        announced = new boolean[numbers];
        Arrays.fill(names, "");
        Arrays.fill(avatars, NONE);
        Arrays.fill(owners, NONE);
    }

    /** Every player's number is below this. */
    public int end() {
        return present.length;
    }

    /** People and bots in the room. */
    public int count() {
        return presentPeople + presentBots;
    }

    @Override
    public boolean isPresent(int player) {
        return present[player];
    }

    @Override
    public boolean isBot(int player) {
        return player >= people;
    }

    @Override
    public String name(int player) {
        return names[player];
    }

    /** Slot of a player's avatar, or -1. An avatar that ended in this tick is still named until the tick's rules have run. */
    public int avatar(int player) {
        return avatars[player];
    }

    /** The player whose avatar is in a slot, or -1. */
    public int owner(int avatarSlot) {
        return owners[avatarSlot];
    }

    /** This tick's input, in the game's layout. */
    public int input(int player) {
        return inputs[player];
    }

    /** What this tick's input triggered, as the game's steering answered it; 0 for nothing. */
    public int triggered(int player) {
        return triggered[player];
    }

    /** How far behind this tick the player's picture of others was, in 1/8 ticks; 0 for a bot. */
    public int viewLag8(int player) {
        return received == null || isBot(player) ? 0 : received.viewLag8(player, tick);
    }

    @Override
    public int score(int player) {
        return scores[player];
    }

    /** Adds to a score, which stays in 0..{@link #MAX_SCORE}. */
    public void addScore(int player, int points) {
        scores[player] = IntMath.clamp(scores[player] + points, 0, MAX_SCORE);
    }

    @Override
    public int team(int player) {
        return teams[player];
    }

    /** The party that a player has come with: the same number for all of one party, 0 for a bot and for who came alone. See {@link Teams#chooseFor}. */
    @Override
    public int party(int player) {
        return parties[player];
    }

    /** Puts a player into a team, 1..{@link RosterFeed#MAX_TEAM}, or into none, 0. */
    public void team(int player, int team) {
        if (team < 0 || team > RosterFeed.MAX_TEAM) {
            throw new IllegalArgumentException("team " + team + " is not in 0.." + RosterFeed.MAX_TEAM);
        }
        if (teams[player] != team) {
            teams[player] = team;
            if (roster != null && announced[player]) {
                roster.joined(player);
            }
        }
    }

    /** The team with the fewest players, 1..teams; of equals, the first. For {@link GameRules#joined}. */
    public int smallestTeam(int teamCount) {
        int smallest = 1;
        int fewest = Integer.MAX_VALUE;
        for (int team = 1; team <= teamCount; team++) {
            int size = 0;
            for (int player = 0; player < teams.length; player++) {
                size += present[player] && teams[player] == team ? 1 : 0;
            }
            if (size < fewest) {
                fewest = size;
                smallest = team;
            }
        }
        return smallest;
    }

    /** Ticks until {@link GameRules#arrive} is called for a player without an avatar. */
    public void respawn(int player, int ticks) {
        waits[player] = ticks;
    }

    void roster(RosterWriter writer) {
        roster = writer;
    }

    /** Writes a player, who has a team by now, into the roster feed. */
    void announce(int player) {
        announced[player] = true;
        if (roster != null) {
            roster.joined(player);
        }
    }

    int people() {
        return people;
    }

    int presentPeople() {
        return presentPeople;
    }

    int presentBots() {
        return presentBots;
    }

    void begin(int newTick, Inputs newInputs) {
        tick = newTick;
        received = newInputs;
    }

    void add(int player, String name, int party) {
        parties[player] = party;
        names[player] = name;
        present[player] = true;
        avatars[player] = NONE;
        inputs[player] = 0;
        triggered[player] = 0;
        waits[player] = 0;
        beginnings[player] = tick;
        scores[player] = 0;
        teams[player] = 0;
        presentPeople += isBot(player) ? 0 : 1;
        presentBots += isBot(player) ? 1 : 0;
    }

    void remove(int player) {
        present[player] = false;
        announced[player] = false;
        presentPeople -= isBot(player) ? 0 : 1;
        presentBots -= isBot(player) ? 1 : 0;
    }

    void steered(int player, int input, int what) {
        inputs[player] = input;
        triggered[player] = what;
    }

    /** Since the player's last avatar arrived, or the player came. */
    int ticksLived(int player) {
        return tick - beginnings[player];
    }

    /** Whether a player without an avatar has waited long enough; counts a tick. */
    boolean mayArrive(int player) {
        return waits[player] <= 0 || --waits[player] <= 0;
    }

    void arrived(int player, int slot) {
        avatars[player] = slot;
        beginnings[player] = tick;
        owners[slot] = player;
    }

    void avatarGone(int player) {
        owners[avatars[player]] = NONE;
        avatars[player] = NONE;
    }
}
