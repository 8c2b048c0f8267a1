package io.github.driftfire.arena;

import io.github.driftfire.model.arena.EventFeed;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.wire.WireWriter;

/**
 * Now and then something that is worth crossing the arena for: told with a countdown, then there for some seconds.
 *
 * <pre>
 *  waiting ── countdown ──► announced ── 0 ──► running ── time is up, or its rich rock is broken ──► waiting
 * </pre>
 *
 * <p>Kinds and places come from a generator of their own, so that events leave the room's other dice as they are.
 */
final class ArenaEvents {
    /** What a core and its ring, or a storm, weigh beyond the field of rocks. */
    static final int MOST_WEIGHT =
            Rules.ROCK_WEIGHT[Rock.RICH] + Rules.CORE_RING_ROCKS * Rules.ROCK_WEIGHT[Rock.MEDIUM];

    private static final int NONE = -1;

    private final Arena arena;
    private final Debris debris;
    private final FeedWriter feedWriter;
    private final Rng random;

    /** Whether none comes: where the field closes, a place may be outside of it. */
    boolean off;

    /** Of the present event, announced or running; {@link #NONE} between events. */
    private int kind = NONE;

    private int x;
    private int y;
    private int heading;
    private int startTick;
    private int endTick;
    private int lastKind = NONE;

    /** The comet's or core's rock while it is there. */
    private int rock = NONE;

    ArenaEvents(Arena arena, Debris debris, FeedWriter feedWriter) {
        this.arena = arena;
        this.debris = debris;
        this.feedWriter = feedWriter;
        random = new Rng(arena.settings.seed() ^ 0x5eed);
        startTick = arena.tuning.ticks(Rules.EVENT_FIRST_MILLIS);
    }

    /** Whether there is something to fly to. */
    boolean isOn() {
        return kind != NONE;
    }

    void tick() {
        if (!off) {
            advance();
        }
        arena.eventX = kind == NONE ? NONE : x;
        arena.eventY = y;
    }

    private void advance() {
        int countdown = arena.tuning.ticks(Rules.EVENT_COUNTDOWN_MILLIS);
        if (kind == NONE) {
            if (arena.tick >= startTick - countdown) {
                announce(arena.tick + countdown);
            }
        } else if (arena.tick == startTick) {
            begin();
        } else if (arena.tick > startTick) {
            run();
        }
    }

    /** Writes the present event for who comes. */
    void greet(WireWriter out) {
        feedWriter.event(out, kind, x, y, startsSeconds(), lastsSeconds());
    }

    private void tell() {
        feedWriter.event(kind, x, y, startsSeconds(), lastsSeconds());
    }

    private int startsSeconds() {
        return seconds(startTick - arena.tick);
    }

    private int lastsSeconds() {
        return seconds(endTick - Math.max(arena.tick, startTick));
    }

    private int seconds(int ticks) {
        return Math.max(0, (ticks + arena.tuning.hz - 1) / arena.tuning.hz);
    }

    private void announce(int begins) {
        kind = random.below(EventFeed.KINDS);
        if (kind == lastKind) {
            kind = (kind + 1) % EventFeed.KINDS;
        }
        lastKind = kind;
        startTick = begins;
        endTick = begins + arena.tuning.ticks(Rules.EVENT_LASTS_MILLIS[kind]);
        heading = random.below(Brads.TURN);
        int margin = Math.min(Rules.EVENT_MARGIN, arena.settings.widthUnits() / 4);
        x = Arena.sub(margin + random.below(Math.max(1, arena.settings.widthUnits() - 2 * margin)));
        y = Arena.sub(margin + random.below(Math.max(1, arena.settings.heightUnits() - 2 * margin)));
        if (kind == EventFeed.COMET || kind == EventFeed.STORM) {
            // It crosses the middle.
            heading = Brads.atan2(arena.tuning.heightSub / 2 - y, arena.tuning.widthSub / 2 - x);
        }
        tell();
    }

    private void begin() {
        switch (kind) {
            case EventFeed.COMET -> rock = rock(Rock.RICH, x, y, Rules.COMET_SPEED, random.below(Rock.CORE_SHAPE));
            case EventFeed.STORM -> storm();
            case EventFeed.DERELICT -> derelict();
            default -> core();
        }
        if (isRich() && rock == NONE) {
            end();
        }
    }

    private boolean isRich() {
        return kind == EventFeed.COMET || kind == EventFeed.CORE;
    }

    private void run() {
        if (isRich() && !(arena.world.lives(Rock.KIND, rock) && arena.rocks.get(rock, Rock.SIZE) == Rock.RICH)) {
            end();
            return;
        }
        if (kind == EventFeed.COMET) {
            fly();
        }
        if (arena.tick >= endTick) {
            if (isRich()) {
                debris.breakRock(rock);
            }
            end();
        }
    }

    private void fly() {
        x = arena.rocks.get(rock, Rock.X);
        y = arena.rocks.get(rock, Rock.Y);
        int flown = arena.tick - startTick;
        if (flown % arena.tuning.ticks(Rules.COMET_SHARD_MILLIS) == 0) {
            debris.dropShard(Rock.KIND, rock, Rules.COMET_SHARD_VALUE);
        }
        if (flown % arena.tuning.ticks(Rules.EVENT_PLACE_MILLIS) == 0 && arena.tick < endTick) {
            tell();
        }
    }

    private void end() {
        feedWriter.event(kind, x, y, 0, 0);
        kind = NONE;
        rock = NONE;
        startTick += arena.tuning.ticks(Rules.EVENT_EVERY_MILLIS);
    }

    private void storm() {
        for (int i = 0; i < Rules.STORM_ROCKS; i++) {
            int spread = Rules.STORM_SPREAD;
            int size = i % 4 == 0 ? Rock.MEDIUM : Rock.SMALL;
            int speed = Rules.STORM_SPEED * random.between(80, 120) / 100;
            int atX = x + Arena.sub(random.between(-spread, spread));
            int atY = y + Arena.sub(random.between(-spread, spread));
            rock(size, atX, atY, speed, random.below(256));
        }
    }

    private void derelict() {
        int spread = Rules.DERELICT_SPREAD;
        for (int i = 0; i < Rules.DERELICT_SHARDS && arena.hasRoom(arena.shards); i++) {
            int shard = arena.world.spawn(Shard.KIND);
            place(arena.shards, shard, random.between(-spread, spread), random.between(-spread, spread));
            arena.shards.set(shard, Shard.TIME, arena.tuning.shardTicks);
            arena.shards.set(shard, Shard.VALUE, Rules.DERELICT_VALUE);
        }
        for (int i = 0; i < Rules.DERELICT_CHARGES && arena.hasRoom(arena.pickups); i++) {
            int pickup = arena.world.spawn(Pickup.KIND);
            place(arena.pickups, pickup, i == 0 ? -50 : 50, 0);
            arena.pickups.set(pickup, Pickup.TIME, arena.tuning.pickupTicks);
        }
    }

    /** A rock at rest within a ring of others, which are in the way of shots. */
    private void core() {
        rock = rock(Rock.RICH, x, y, 0, Rock.CORE_SHAPE + random.below(256 - Rock.CORE_SHAPE));
        for (int i = 0; i < Rules.CORE_RING_ROCKS; i++) {
            int angle = i * Brads.TURN / Rules.CORE_RING_ROCKS;
            int atX = x + Brads.x(angle, Arena.sub(Rules.CORE_RING));
            int atY = y + Brads.y(angle, Arena.sub(Rules.CORE_RING));
            rock(Rock.MEDIUM, atX, atY, 0, random.below(256));
        }
    }

    private void place(EntityTable table, int slot, int dxUnits, int dyUnits) {
        table.set(slot, Shard.X, x + Arena.sub(dxUnits));
        table.set(slot, Shard.Y, y + Arena.sub(dyUnits));
    }

    /** Along the event's heading; {@link #NONE} where there is no room for one more. */
    private int rock(int size, int atX, int atY, int unitsPerSecond, int shape) {
        if (!arena.hasRoom(arena.rocks)) {
            return NONE;
        }
        int slot = arena.world.spawn(Rock.KIND);
        EntityTable rocks = arena.rocks;
        rocks.set(slot, Rock.X, Math.max(0, Math.min(arena.tuning.widthSub - 1, atX)));
        rocks.set(slot, Rock.Y, Math.max(0, Math.min(arena.tuning.heightSub - 1, atY)));
        rocks.set(slot, Rock.VX, Brads.x(heading, arena.tuning.speed(unitsPerSecond)));
        rocks.set(slot, Rock.VY, Brads.y(heading, arena.tuning.speed(unitsPerSecond)));
        rocks.set(slot, Rock.SIZE, size);
        rocks.set(slot, Rock.HULL, Rock.hull(size));
        rocks.set(slot, Rock.SHAPE, shape);
        return slot;
    }
}
