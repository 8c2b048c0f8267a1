package io.github.driftfire.arena;

/**
 * The numbers of the rules that need more than one entity. What a single entity does by itself is numbered in
 * {@link io.github.driftfire.model.arena.Tuning}. Distances in units, speeds in units a second.
 */
final class Rules {
    // What scores. A shard scores its own value.
    static final int KILL_BONUS = 10;
    static final int REVENGE_BONUS = 15;

    // What a person who has no kill yet does to bots, of what others do.
    static final int NEW_PILOT_PERCENT = 175;

    // Who hurt a ship within this time before somebody else's kill shares in it, by the part of the damage.
    static final int ASSIST_MILLIS = 8_000;
    static final int ASSIST_PERCENT = 80;
    static final int WORKLOAD_HIT_SCORE = 1;
    static final int WORKLOAD_KILL_SCORE = 5;
    static final int MAX_SCORE = 0xffff;

    // Death takes half of the score; what is lost drops as shards, and there is always something to pick up.
    static final int WRECK_LEAST_VALUE = 5;
    static final int RICH_WRECK_VALUE = 30;
    static final int WRECK_LEAST_SHARDS = 4;
    static final int WRECK_MOST_SHARDS = 12;
    static final int SHARD_MOST_VALUE = 63;

    // Each shard mends the hull a little.
    static final int SHARD_MENDS = 3;

    // Experience: a shard brings its value and a kill more, and nothing brings more than this at once.
    static final int EXPERIENCE_MOST = 12;
    static final int SHARD_EXPERIENCE_MOST = 4;
    static final int KILL_EXPERIENCE = 10;

    // Mines: armed after a while, set off from nearer than they reach.
    static final int MINE_ARMS_MILLIS = 900;
    static final int MINE_TRIGGER_RADIUS = 70;
    static final int MINE_BLAST_RADIUS = 120;
    static final int MINE_DAMAGE = 50;
    static final int MINES_FOUND = 2;
    static final int MINES_BY_UPGRADE = 2;
    static final int MINES_PER_PILOT = 8;
    static final int MINER_MINE_MILLIS = 15_000;

    // What a found repair mends.
    static final int REPAIR_MENDS = 60;

    // A lancer makes a charge in this time.
    static final int LANCER_CHARGE_MILLIS = 12_000;

    // Charges for the lance: how thickly strewn, and how far from what they appear.
    static final int AREA_PER_PICKUP = 2_500_000;
    static final int PICKUPS_LEAST = 2;
    static final int PICKUP_SPEED = 18;
    static final int PICKUP_SHIP_CLEARANCE = 350;
    static final int PICKUP_ROCK_CLEARANCE = 110;

    // A lance takes a whole shield; three of them a whole ship.
    static final int LANCE_DAMAGE = 60;

    // How far back a lance may meet a ship, whatever the line or the client says: so long a target may pay for
    // another's delay.
    static final int LAG_COMPENSATION_MILLIS = 250;

    // Ramming hurts both alike, beyond a speed at which ships may brush against each other.
    static final int RAM_SAFE_SPEED = 150;
    static final int RAM_SPEED_PER_DAMAGE = 11;
    static final int ROCK_SAFE_SPEED = 110;
    static final int ROCK_SPEED_PER_DAMAGE = 14;
    static final int ROCK_SPEED_PER_OWN_DAMAGE = 7;

    // How much of the closing speed a bounce gives back, in percent.
    static final int BOUNCE_PERCENT = 60;

    // Rocks. A rock never weighs less than its fragments together, so that the field's weight bounds its number.
    static final int[] ROCK_WEIGHT = {1, 3, 9, 9};
    static final int[] ROCK_SPEED = {85, 60, 38, 38};
    static final int ROCK_FRAGMENTS_LEAST = 2;
    static final int ROCK_FRAGMENTS_MOST = 3;
    static final int FRAGMENT_THROW_LEAST = 45;
    static final int FRAGMENT_THROW_MOST = 110;
    static final int SMALL_ROCK_SHARDS_MOST = 2;
    static final int AREA_PER_ROCK_WEIGHT = 52_000;
    static final int ROCK_RESPAWN_MILLIS = 700;
    static final int ROCK_CLEARANCE = 950;
    static final int SHARD_THROW_LEAST = 30;
    static final int SHARD_THROW_MOST = 130;

    // Most shards alive, for each pilot that the room has numbers for, and for each unit of the rock field's weight.
    static final int SHARDS_PER_PILOT = 6;
    static final int SHARDS_PER_ROCK_WEIGHT = 1;
    static final int SHARDS_LEAST = 64;

    // A first flight begins so near to a weak bot, its partner, which comes back from farther away.
    static final int FIRST_FLIGHT_MILLIS = 60_000;
    static final int FIRST_FLIGHT_LEAST = 300;
    static final int FIRST_FLIGHT_MOST = 420;
    static final int FIRST_FLIGHT_STRAYS = 460;

    // Coming back.
    static final int FIRST_SHOT_MILLIS = 500;
    static final int SPAWN_TRIES = 24;
    static final int SPAWN_MARGIN = 240;
    static final int SPAWN_FAR_ENOUGH = 900;
    static final int SPAWN_ROCK_CLEARANCE = 160;

    // A ship from another room goes on where it was, unless another ship is nearer than this, or a rock.
    static final int CARRIED_SHIP_CLEARANCE = 80;
    static final int CARRIED_GUARD_MILLIS = 1_000;

    // Who hit a ship last is to blame if it meets its end within this time by a rock.
    static final int BLAME_MILLIS = 4_000;

    // The feed.
    static final int MAP_MILLIS = 1_000;
    static final int MAP_PLACES = 128;

    // What is worth crossing the arena for: how often, how long it is told before, and how long it lasts.
    static final int EVENT_EVERY_MILLIS = 90_000;
    static final int EVENT_FIRST_MILLIS = 45_000;
    static final int EVENT_COUNTDOWN_MILLIS = 12_000;
    static final int[] EVENT_LASTS_MILLIS = {25_000, 25_000, 24_000, 40_000};
    static final int EVENT_PLACE_MILLIS = 1_000;
    static final int EVENT_MARGIN = 500;
    static final int COMET_SPEED = 280;
    static final int COMET_SHARD_MILLIS = 600;
    static final int COMET_SHARD_VALUE = 2;
    static final int STORM_ROCKS = 18;
    static final int STORM_SPEED = 230;
    static final int STORM_SPREAD = 330;
    static final int DERELICT_SHARDS = 10;
    static final int DERELICT_VALUE = 9;
    static final int DERELICT_CHARGES = 2;
    static final int DERELICT_SPREAD = 120;
    static final int CORE_RING_ROCKS = 7;
    static final int CORE_RING = 150;
    static final int RICH_ROCK_SHARDS = 12;
    static final int RICH_ROCK_VALUE = 8;

    /** A rich rock withstands so many times what its hull says. */
    static final int RICH_ROCK_HARDNESS = 3;

    // Bots come and go one at a time.
    static final int BOT_COMES_MILLIS = 1_500;
    static final int BOT_WAIT_MILLIS = 15_000;

    // What bots show: each so seldom, all of them together so seldom.
    static final int BOT_EMOTE_MILLIS = 15_000;
    static final int BOT_EMOTES_MILLIS = 2_500;

    private Rules() {}
}
