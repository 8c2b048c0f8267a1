package io.github.driftfire.engine.kit;

import java.util.Arrays;

/**
 * Keeps teams of one size: where a player goes who comes, and who changes when others have left. People are spread first, bots fill up. Members of a
 * party go to one team as long as that makes it larger than another by no more than {@value #PARTY_SPREAD}.
 *
 * <p>Counts players anew each time, so that it can be asked at any moment. Owned by the room's thread; allocates nothing.
 */
public final class Teams {
    /** {@link #surplusBot} and {@link #surplusPlayer} have found no player. */
    public static final int NOBODY = -1;

    /** By how many a team may be larger for a party's sake; without one, by 1. */
    static final int PARTY_SPREAD = 2;

    private final int count;
    private final RosterWriter.Source players;
    private final int numbers;
    private final int[] kept;

    /**
     * @param count of teams, 2 or more; they are numbered from 1
     * @param players asked for who is there, and in which team; 0 is none
     * @param numbers every player's number is below this
     */
    public Teams(int count, RosterWriter.Source players, int numbers) {
        if (count < 2) {
            throw new IllegalArgumentException("teams " + count + " are fewer than 2");
        }
        this.count = count;
        this.players = players;
        this.numbers = numbers;
        kept = new int[count + 1];
    }

    public int count() {
        return count;
    }

    /** Players in a team, people and bots. */
    public int size(int team) {
        int size = 0;
        for (int player = 0; player < numbers; player++) {
            size += players.isPresent(player) && players.team(player) == team ? 1 : 0;
        }
        return size;
    }

    /** Leaves a player's score to the team, before the player goes or changes it: {@link #score} has it until {@link #forget}. */
    public void keep(int player) {
        kept[players.team(player)] += players.score(player);
    }

    /** A new round begins: nothing is kept of who has gone. */
    public void forget() {
        Arrays.fill(kept, 0);
    }

    /** The sum of a team's scores, and of what those had brought who have gone. */
    public int score(int team) {
        int score = kept[team];
        for (int player = 0; player < numbers; player++) {
            score += players.isPresent(player) && players.team(player) == team ? players.score(player) : 0;
        }
        return score;
    }

    /**
     * The team for a player who comes: a person goes where the fewest people are, a bot where the fewest players are; of equals the smaller, then
     * the one that is behind, then the first.
     */
    public int choose(boolean bot) {
        int best = 1;
        for (int team = 2; team <= count; team++) {
            int more = bot ? 0 : people(team) - people(best);
            more = more == 0 ? size(team) - size(best) : more;
            more = more == 0 ? score(team) - score(best) : more;
            best = more < 0 ? team : best;
        }
        return best;
    }

    /**
     * The team for a player who comes and has none yet: that with the most members of the player's party, among those that have at most
     * {@value #PARTY_SPREAD} people more with the player than any other, which is not empty; for who is alone as {@link #choose}.
     */
    public int chooseFor(int player) {
        int best = NOBODY;
        int most = 0;
        for (int team = 1; team <= count && players.party(player) != 0; team++) {
            int members = members(team, player);
            if (members > most && people(team) + 1 - fewestPeople(team) <= PARTY_SPREAD && isFaced(team)) {
                most = members;
                best = team;
            }
        }
        return best == NOBODY ? choose(players.isBot(player)) : best;
    }

    /** A bot of the largest team if that has two more than the smallest; the last by number. {@link #NOBODY} where none must change. */
    public int surplusBot() {
        int largest = largest();
        return size(largest) - size(smallest()) < 2 ? NOBODY : last(largest, true);
    }

    /**
     * The number that must change to {@link #smallest} so that sizes differ by one at most, or for a party's sake by {@value #PARTY_SPREAD}: in the
     * largest team the highest number of a bot, or else the highest that is alone of its party there, or else the highest. {@link #NOBODY} where none
     * must change.
     */
    public int surplusPlayer() {
        int largest = largest();
        int more = size(largest) - size(smallest());
        if (more < 2) {
            return NOBODY;
        }
        int bot = last(largest, true);
        if (bot != NOBODY) {
            return bot;
        }
        int single = lastSingle(largest);
        return single != NOBODY || more <= PARTY_SPREAD && isFaced(largest) ? single : last(largest, false);
    }

    /** The team with the fewest players; of equals, the first. */
    public int smallest() {
        int smallest = 1;
        for (int team = 2; team <= count; team++) {
            smallest = size(team) < size(smallest) ? team : smallest;
        }
        return smallest;
    }

    private int largest() {
        int largest = 1;
        for (int team = 2; team <= count; team++) {
            largest = size(team) > size(largest) ? team : largest;
        }
        return largest;
    }

    private int people(int team) {
        int people = 0;
        for (int player = 0; player < numbers; player++) {
            boolean counts = players.isPresent(player) && !players.isBot(player);
            people += counts && players.team(player) == team ? 1 : 0;
        }
        return people;
    }

    /** The fewest people of any other team. */
    private int fewestPeople(int team) {
        int fewest = Integer.MAX_VALUE;
        for (int other = 1; other <= count; other++) {
            fewest = other == team ? fewest : Math.min(fewest, people(other));
        }
        return fewest;
    }

    /** Whether each other team has a player, if only a bot: a party alone has no opponent. */
    private boolean isFaced(int team) {
        for (int other = 1; other <= count; other++) {
            if (other != team && size(other) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Others of a player's party in a team. */
    private int members(int team, int player) {
        int party = players.party(player);
        int members = 0;
        for (int other = 0; other < numbers && party != 0; other++) {
            boolean counts = other != player && players.isPresent(other) && players.team(other) == team;
            members += counts && players.party(other) == party ? 1 : 0;
        }
        return members;
    }

    /** The highest number of a team, bots aside, without party members in it. */
    private int lastSingle(int team) {
        for (int player = numbers - 1; player >= 0; player--) {
            boolean here = players.isPresent(player) && players.team(player) == team && !players.isBot(player);
            if (here && members(team, player) == 0) {
                return player;
            }
        }
        return NOBODY;
    }

    private int last(int team, boolean bot) {
        for (int player = numbers - 1; player >= 0; player--) {
            if (players.isPresent(player) && players.team(player) == team && players.isBot(player) == bot) {
                return player;
            }
        }
        return NOBODY;
    }
}
