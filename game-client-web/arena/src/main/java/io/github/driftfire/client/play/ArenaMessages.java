package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.CombatFeed;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.Player;
import io.github.driftfire.netcode.Roster;

/** The arena's own messages: kills, which are passed on, and the map, which is kept. */
public final class ArenaMessages implements ArenaFeed.Reader {
    private static final int MAP_PLACES = 1024;

    private final Roster roster;
    private final Earned earned;
    private final Spectator spectator;
    private final Bounties bounties = new Bounties();
    private final int[] damagers = new int[CombatFeed.MOST_DAMAGERS];
    private final int[] damagePercents = new int[CombatFeed.MOST_DAMAGERS];
    private int damagerCount;
    private int damageLists;
    private final int[] mapPilots = new int[MAP_PLACES];
    private final int[] mapXs = new int[MAP_PLACES];
    private final int[] mapYs = new int[MAP_PLACES];
    private final Field field = new Field();
    private int mapCount;
    private final MapPlaces places = new MapPlaces();
    private final Wrecks wrecks = new Wrecks();
    private final ArenaEvent event = new ArenaEvent();
    private final GameClient client;
    private final double wreckMillis;
    private int tick;

    /** @param wreckMillis how long a wreck's shards last */
    ArenaMessages(GameClient client, Earned earned, Spectator spectator, double wreckMillis) {
        this.client = client;
        this.wreckMillis = wreckMillis;
        roster = client.roster();
        this.earned = earned;
        this.spectator = spectator;
    }

    public Bounties bounties() {
        return bounties;
    }

    /** How often the own ship's end was explained so far. */
    public int damageLists() {
        return damageLists;
    }

    /** Those who destroyed the own ship the last time, most first. */
    public int damagerCount() {
        return damagerCount;
    }

    /** {@link Roster#NOBODY} for rocks. */
    public Player damager(int index) {
        return damagers[index] == ArenaFeed.NOBODY ? Roster.NOBODY : roster.player(damagers[index]);
    }

    public int damagePercent(int index) {
        return damagePercents[index];
    }

    public MapPlaces places() {
        return places;
    }

    public ArenaEvent event() {
        return event;
    }

    public Wrecks wrecks() {
        return wrecks;
    }

    /** The tick of the snapshot whose messages are read next. */
    void tick(int now) {
        tick = now;
    }

    public Field closing() {
        return field;
    }

    @Override
    public void field(int x, int y, int fullRadius, int ticks, int passedTicks) {
        field.begin(x, y, fullRadius, ticks, tick, passedTicks);
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
        Player by = killer == ArenaFeed.NOBODY ? Roster.NOBODY : roster.player(killer);
        bounties.died(victim);
        earned.killed(by, roster.player(victim));
        spectator.killed(by, roster.player(victim), means);
    }

    @Override
    public void streak(int pilot, int kills) {
        boolean grown = kills > bounties.kills(pilot);
        bounties.streak(pilot, kills);
        if (grown) {
            spectator.streak(roster.player(pilot), kills);
        }
    }

    @Override
    public void reward(int kind, int about, int points) {
        spectator.rewarded(kind, roster.player(about), points);
    }

    @Override
    public void unlocked(int shipClass) {
        spectator.unlocked(shipClass);
    }

    @Override
    public void wreck(int x256, int y256, int worth) {
        wrecks.add(unitsX(x256), unitsY(y256), worth, client.arrivalMillis() + wreckMillis);
    }

    @Override
    public void event(int kind, int x256, int y256, int startsSeconds, int lastsSeconds) {
        event.told(kind, unitsX(x256), unitsY(y256), startsSeconds, lastsSeconds, client.arrivalMillis());
    }

    private double unitsX(int x256) {
        return (x256 + 0.5) / 256 * client.model().widthSub() / Model.SUB;
    }

    private double unitsY(int y256) {
        return (y256 + 0.5) / 256 * client.model().heightSub() / Model.SUB;
    }

    @Override
    public void damageBegin() {
        damagerCount = 0;
        damageLists++;
    }

    @Override
    public void damage(int by, int percent) {
        if (damagerCount < damagers.length) {
            damagers[damagerCount] = by;
            damagePercents[damagerCount++] = percent;
        }
    }

    @Override
    public void mapBegin() {
        mapCount = 0;
        places.begin(client.arrivalMillis());
    }

    @Override
    public void mapPlace(int number, int x256, int y256) {
        places.place(number, (x256 + 0.5) / 256, (y256 + 0.5) / 256);
        if (mapCount < MAP_PLACES) {
            mapPilots[mapCount] = number;
            mapXs[mapCount] = x256;
            mapYs[mapCount++] = y256;
        }
    }
}
