package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;

/** The arena's own messages: kills, which are passed on, and the map, which is kept. */
public final class ArenaMessages implements ArenaFeed.Reader {
    private static final int MAP_PLACES = 1024;

    /** Called with each kill. */
    interface KillListener {
        void killed(Player killer, Player victim, int means);
    }

    private final Roster roster;
    private final KillListener listener;
    private final int[] mapPilots = new int[MAP_PLACES];
    private final int[] mapXs = new int[MAP_PLACES];
    private final int[] mapYs = new int[MAP_PLACES];
    private int mapCount;

    ArenaMessages(Roster roster, KillListener listener) {
        this.roster = roster;
        this.listener = listener;
    }

    public int mapCount() {
        return mapCount;
    }

    public Player mapPilot(int index) {
        return roster.player(mapPilots[index]);
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
    public void kill(int killer, int victim, int means) {
        listener.killed(
                killer == ArenaFeed.NOBODY ? Roster.NOBODY : roster.player(killer), roster.player(victim), means);
    }

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
}
