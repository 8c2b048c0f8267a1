package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.netcode.ShownName;
import org.jspecify.annotations.Nullable;

/** Who is here, who leads and where they all are, as the feed tells it. */
public final class Roster implements ArenaFeed.Reader {
    /** Stands in for whoever is not known. */
    public static final Pilot NOBODY = new Pilot(-1, "", false, 0);

    /** Places in the list of leaders. */
    public static final int PLACES = 10;

    private static final int MAP_PLACES = 1024;

    /** Hears the one message that is an event. */
    interface KillListener {
        void killed(Pilot killer, Pilot victim, int means);
    }

    private final KillListener listener;
    private final @Nullable Pilot[] pilots = new Pilot[Ship.MAX_PILOTS];
    private final Pilot[] leaders = new Pilot[PLACES];
    private final int[] leaderScores = new int[PLACES];
    private final int[] mapPilots = new int[MAP_PLACES];
    private final int[] mapXs = new int[MAP_PLACES];
    private final int[] mapYs = new int[MAP_PLACES];
    private int leaderCount;
    private int mapCount;
    private int room;
    private int ownRank;
    private int own = -1;
    private int version;
    private int lists;

    Roster(KillListener listener) {
        this.listener = listener;
    }

    /** {@link #NOBODY} for a number that has no name. */
    public Pilot pilot(int number) {
        Pilot pilot = number >= 0 && number < pilots.length ? pilots[number] : null;
        return pilot == null ? NOBODY : pilot;
    }

    /** The reader's own number, -1 before it is known. */
    public int own() {
        return own;
    }

    /** Counts the changes of what a list of leaders shows. */
    public int version() {
        return version;
    }

    public int leaderCount() {
        return leaderCount;
    }

    public Pilot leader(int place) {
        return leaders[place];
    }

    public int leaderScore(int place) {
        return leaderScores[place];
    }

    /** Lists of leaders so far. */
    int lists() {
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

    /** Pilots in the room. */
    public int room() {
        return room;
    }

    /** 1 for the first; 0 while unknown. */
    public int ownRank() {
        return ownRank;
    }

    public int mapCount() {
        return mapCount;
    }

    public Pilot mapPilot(int index) {
        return pilot(mapPilots[index]);
    }

    /** 0..1 of the arena's width. */
    public double mapX(int index) {
        return (mapXs[index] + 0.5) / 256;
    }

    /** 0..1 of the arena's height. */
    public double mapY(int index) {
        return (mapYs[index] + 0.5) / 256;
    }

    @Override
    public void player(int number, boolean bot, int team, int hue, String name) {
        if (number < pilots.length) {
            pilots[number] = new Pilot(number, ShownName.of(name), bot, hue);
            version++;
        }
    }

    @Override
    public void left(int number) {
        if (number < pilots.length) {
            pilots[number] = null;
            version++;
        }
    }

    @Override
    public void kill(int killer, int victim, int means) {
        listener.killed(killer == ArenaFeed.NOBODY ? NOBODY : pilot(killer), pilot(victim), means);
    }

    @Override
    public void leadersBegin(int pilotsInRoom, int rank) {
        room = pilotsInRoom;
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
        Pilot pilot = pilot(number);
        leaders[place] = pilot;
        leaderScores[place] = score;
        leaderCount = place + 1;
        if (pilot != NOBODY) {
            pilot.score = score;
            pilot.leader = place == 0 && score > 0;
        }
    }

    /** The arena's page shows no chat. */
    @Override
    public void chat(int number, String text) {}

    @Override
    public void mapBegin() {
        mapCount = 0;
    }

    @Override
    public void mapPlace(int number, int x256, int y256) {
        if (mapCount < MAP_PLACES) {
            mapPilots[mapCount] = number;
            mapXs[mapCount] = x256;
            mapYs[mapCount++] = y256;
        }
    }

    @Override
    public void own(int number) {
        own = number;
        version++;
    }
}
