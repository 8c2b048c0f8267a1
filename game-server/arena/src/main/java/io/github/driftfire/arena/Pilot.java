package io.github.driftfire.arena;

import org.jspecify.annotations.Nullable;

/** One seat of the room: who sits there, and what stays when the ship is lost. */
final class Pilot {
    static final int NONE = -1;

    final int number;

    String name = "";
    boolean present;
    boolean bot;
    int score;
    int kills;
    int deaths;

    /** Slot of the ship, or {@link #NONE}. */
    int ship = NONE;

    /** Ticks since the ship was lost; large for somebody who has just come. */
    int waited;

    /** When the ship was launched, and what it has done since. */
    int launchTick;

    int lifeKills;
    int shots;
    int hits;

    /** What the levels come from; a part of it outlives the ship. */
    int experience;

    /** Class of the ship, and of the next one. */
    int shipClass;

    /** Loadout of the ship as the rules have last seen it. */
    int loadout;

    /** Steps of the mines that the rules have given mines for. */
    int mineSteps;

    /** Pilot who hit the ship last, and when. */
    int hitBy = NONE;

    int hitTick;

    /** Whether the ship has fired or was hurt: another class then brings nothing new. */
    boolean used;

    /** Classes that the pilot may fly, by bit. */
    int unlocked;

    /** The party that the pilot has come with; 0 for none. */
    int party;

    /** 1 or 2 where teams play, else 0. */
    int team;

    /** The ship that the pilot has brought from another room, until it is launched. */
    @Nullable
    ShipRecord carriedShip;

    /** Whether this round's result counts the pilot. */
    boolean contends;

    /** When the pilot's only ship of this round was lost; -1 while it was not. */
    int outTick = NONE;

    /** When the score changed last. */
    int scoreTick;

    Pilot(int number) {
        this.number = number;
    }

    void sitDown(String newName, boolean isBot) {
        name = newName;
        bot = isBot;
        present = true;
        score = 0;
        experience = 0;
        shipClass = 0;
        kills = 0;
        deaths = 0;
        ship = NONE;
        waited = Integer.MAX_VALUE / 2;
        outTick = NONE;
        scoreTick = 0;
        carriedShip = null;
        forgetHits();
    }

    /**
     * Forgets what a round has brought.
     *
     * @param takesPart in the round that begins now
     */
    void beginRound(boolean takesPart) {
        contends = takesPart;
        outTick = NONE;
        score = 0;
        experience = 0;
        carriedShip = null;
        scoreTick = 0;
        kills = 0;
        deaths = 0;
        waited = Integer.MAX_VALUE / 2;
        forgetHits();
    }

    void launched(int slot, int tick) {
        ship = slot;
        launchTick = tick;
        lifeKills = 0;
        used = false;
        shots = 0;
        hits = 0;
        forgetHits();
    }

    void forgetHits() {
        hitBy = NONE;
        hitTick = 0;
    }
}
