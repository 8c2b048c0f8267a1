package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.Inputs;
import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.arena.Pickup;
import io.github.driftfire.model.arena.Pulse;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Shard;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.ShipSteering;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.wire.WireWriter;

/** A game on its own, stepped by the test: no room, no session, no clock. */
final class Stage implements Feed, Inputs {
    final ArenaSettings settings;
    final ArenaGame game;
    final KeptLives lives = new KeptLives();
    final World world;
    final Arena arena;
    final int[] controls;
    final int[] aims;
    final int[] choices;
    final int[] viewLags8;
    final int[] missedTicks;
    final int[][] lateControls;
    final int[][] lateAims;
    final WireWriter broadcast = new WireWriter(1 << 16);
    final WireWriter[] personal;
    final WireWriter spectators = new WireWriter(1 << 16);
    int tick;

    Stage(ArenaSettings settings) {
        this.settings = settings;
        game = new ArenaGame(settings);
        world = World.of(game.model(), game::capacity);
        controls = new int[settings.maxPlayers()];
        aims = new int[settings.maxPlayers()];
        choices = new int[settings.maxPlayers()];
        viewLags8 = new int[settings.maxPlayers()];
        missedTicks = new int[settings.maxPlayers()];
        lateControls = new int[settings.maxPlayers()][0];
        lateAims = new int[settings.maxPlayers()][0];
        personal = new WireWriter[settings.maxPlayers()];
        for (int i = 0; i < personal.length; i++) {
            personal[i] = new WireWriter(4096);
        }
        game.control(lives);
        game.start(world, this);
        arena = game.match().arena;
    }

    /** Empty space with room for some people: no bots, and no rocks but those that a test puts there. */
    static Stage empty() {
        Stage stage = new Stage(ArenaSettings.dogfight(8, 0, 1));
        stage.game.match().rockField.pause = Integer.MAX_VALUE;
        stage.game.match().pickupSpawner.pause = Integer.MAX_VALUE;
        stage.clearRocks();
        return stage;
    }

    static Stage workload(int players) {
        return new Stage(new ArenaSettings("workload", 3795, 3795, 20, players, 0, 1));
    }

    /** One whole tick, as a room does it. */
    void tick() {
        broadcast.reset();
        for (WireWriter writer : personal) {
            writer.reset();
        }
        world.endTick();
        game.tick(++tick, this);
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            tick();
        }
    }

    void clearRocks() {
        for (int rock = arena.rocks.end() - 1; rock >= 0; rock--) {
            world.end(Rock.KIND, rock, Rock.BROKEN);
        }
        world.endTick();
    }

    /** A player's ship at rest in a place, in units, whole and unprotected. */
    int ship(int player, int x, int y) {
        game.join(player, "pilot" + player);
        tick();
        int ship = game.avatar(player);
        place(arena.ships, ship, x, y);
        arena.ships.set(ship, Ship.GUARD, 0);
        arena.ships.set(ship, Ship.RELOAD, 0);
        arena.ships.set(ship, Ship.HEADING, 0);
        return ship;
    }

    int rock(int size, int x, int y) {
        int rock = world.spawn(Rock.KIND);
        place(arena.rocks, rock, x, y);
        arena.rocks.set(rock, Rock.SIZE, size);
        arena.rocks.set(rock, Rock.HULL, Rock.hull(size));
        return rock;
    }

    /** A pulse of a player on its way, in units and units a second. */
    int pulse(int player, int x, int y, int vx, int vy) {
        int pulse = world.spawn(Pulse.KIND);
        place(arena.pulses, pulse, x, y);
        move(arena.pulses, pulse, vx, vy);
        arena.pulses.set(pulse, Pulse.PILOT, player);
        arena.pulses.set(pulse, Pulse.TIME, arena.tuning.pulseTicks);
        return pulse;
    }

    int shard(int value, int x, int y) {
        int shard = world.spawn(Shard.KIND);
        place(arena.shards, shard, x, y);
        arena.shards.set(shard, Shard.VALUE, value);
        arena.shards.set(shard, Shard.TIME, arena.tuning.shardTicks);
        return shard;
    }

    int charge(int x, int y) {
        int pickup = world.spawn(Pickup.KIND);
        place(arena.pickups, pickup, x, y);
        arena.pickups.set(pickup, Pickup.TIME, arena.tuning.pickupTicks);
        return pickup;
    }

    void move(EntityTable table, int slot, int vx, int vy) {
        table.set(slot, 2, arena.tuning.speed(vx));
        table.set(slot, 3, arena.tuning.speed(vy));
    }

    /** What ended in this tick: the cause of a slot's end, or -1. */
    int cause(int kind, int slot) {
        for (int end = 0; end < world.endCount(); end++) {
            if (world.endedKind(end) == kind && world.endedSlot(end) == slot) {
                return world.endCause(end);
            }
        }
        return -1;
    }

    /** What the whole room is told in this tick. */
    Heard heard() {
        return Heard.in(broadcast);
    }

    void place(EntityTable table, int slot, int x, int y) {
        table.set(slot, FieldTable.X, Arena.sub(x));
        table.set(slot, FieldTable.Y, Arena.sub(y));
        table.set(slot, 2, 0);
        table.set(slot, 3, 0);
    }

    /** A hash over everything that lives. */
    int checksum() {
        int hash = 1;
        for (int kind = 0; kind < world.model().kindCount(); kind++) {
            EntityTable table = world.table(kind);
            for (int slot = 0; slot < table.end(); slot++) {
                if (world.lives(kind, slot)) {
                    hash = hash * 31 + slot;
                    for (int field = 0; field < table.stride(); field++) {
                        hash = hash * 31 + table.get(slot, field);
                    }
                }
            }
        }
        return hash;
    }

    @Override
    public WireWriter broadcast() {
        return broadcast;
    }

    @Override
    public WireWriter to(int player) {
        return player == Game.SPECTATOR ? spectators : personal[player];
    }

    @Override
    public int input(int player) {
        return ShipSteering.withChoice(ShipSteering.input(controls[player], aims[player]), choices[player]);
    }

    @Override
    public int pressedInLateInputs(int player) {
        return 0;
    }

    @Override
    public int missedTicks(int player) {
        return missedTicks[player];
    }

    @Override
    public int lateInputs(int player) {
        return lateControls[player].length;
    }

    @Override
    public int lateInput(int player, int index) {
        return ShipSteering.input(lateControls[player][index], lateAims[player][index]);
    }

    @Override
    public int viewLag8(int player, int now) {
        return viewLags8[player];
    }
}
