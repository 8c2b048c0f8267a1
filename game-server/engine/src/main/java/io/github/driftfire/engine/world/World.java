package io.github.driftfire.engine.world;

import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;
import java.util.function.IntUnaryOperator;

/**
 * The authoritative entities of a room, and what became of them in this tick. Owned by the room's thread.
 *
 * <p>An entity that ends keeps its slot and its row until the tick is over, so that children can still spring from it and
 * replication can still tell of it: ask {@link #lives} rather than the table.
 */
public final class World {
    private static final int BIRTH_INTS = 4;
    private static final int END_INTS = 3;

    private final Model model;
    private final EntityTable[] tables;
    private final boolean[][] ended;
    private final int[] births;
    private final int[] ends;
    private int birthCount;
    private int endCount;
    private long refused;

    private World(Model model, int[] capacities) {
        this.model = model;
        this.tables = new EntityTable[model.kindCount()];
        this.ended = new boolean[model.kindCount()][];
        int total = 0;
        for (int k = 0; k < tables.length; k++) {
            tables[k] = new EntityTable(model.kind(k), capacities[k]);
            ended[k] = new boolean[capacities[k]];
            total += capacities[k];
        }
        births = new int[total * BIRTH_INTS];
        ends = new int[total * END_INTS];
    }

    /**
     * An empty world.
     *
     * @param capacity most entities of a kind, 1..{@link Replica#MAX_SLOTS}
     */
    public static World of(Model model, IntUnaryOperator capacity) {
        int[] capacities = new int[model.kindCount()];
        for (int kind = 0; kind < capacities.length; kind++) {
            capacities[kind] = capacity.applyAsInt(kind);
            if (capacities[kind] < 1 || capacities[kind] > Replica.MAX_SLOTS) {
                throw new IllegalArgumentException("kind " + model.kind(kind).name() + ": capacity " + capacities[kind]
                        + " is not in 1.." + Replica.MAX_SLOTS);
            }
        }
        return new World(model, capacities);
    }

    public Model model() {
        return model;
    }

    /** Rows of a kind. Read and write living ones freely; spawn and end through the world only. */
    public EntityTable table(int kind) {
        return tables[kind];
    }

    /** Whether a slot holds an entity that has not ended in this tick. */
    public boolean lives(int kind, int slot) {
        return tables[kind].alive(slot) && !ended[kind][slot];
    }

    /** A newborn without a parent, all fields 0; -1, and counted, if the kind is at its capacity. */
    public int spawn(int kind) {
        return spawn(kind, -1, -1);
    }

    /**
     * A newborn whose row follows from its parent's present row by the kind's {@link Birth}. What the parent's row is made to be
     * later in the tick, and what the rules change of the child, costs bytes.
     *
     * @param parentKind -1 for none
     */
    public int spawn(int kind, int parentKind, int parentSlot) {
        EntityTable table = tables[kind];
        int slot = table.allocate();
        if (slot < 0) {
            refused++;
            return -1;
        }
        Birth birth = model.kind(kind).birthFrom(parentKind);
        if (birth != null) {
            EntityTable parents = tables[parentKind];
            birth.derive(parents.rows(), parents.at(parentSlot), table.rows(), table.at(slot));
        }
        int i = birthCount++ * BIRTH_INTS;
        births[i] = kind;
        births[i + 1] = slot;
        births[i + 2] = birth == null ? -1 : parentKind;
        births[i + 3] = parentSlot;
        return slot;
    }

    /**
     * Ends an entity; nothing happens if it has ended already in this tick.
     *
     * @param cause of the game, or {@link EntityTable#EXPIRED}; 0..{@link EntityTable#MAX_CAUSE}
     */
    public void end(int kind, int slot, int cause) {
        if (cause < 0 || cause > EntityTable.MAX_CAUSE) {
            throw new IllegalArgumentException("end cause " + cause + " is not in 0.." + EntityTable.MAX_CAUSE);
        }
        if (!lives(kind, slot)) {
            return;
        }
        ended[kind][slot] = true;
        int i = endCount++ * END_INTS;
        ends[i] = kind;
        ends[i + 1] = slot;
        ends[i + 2] = cause;
    }

    /** Moves everything by one tick; what its motion ends is ended with {@link EntityTable#EXPIRED}. */
    public void step() {
        for (int kind = 0; kind < tables.length; kind++) {
            EntityTable table = tables[kind];
            Motion motion = model.kind(kind).motion();
            int[] rows = table.rows();
            for (int slot = 0; slot < table.end(); slot++) {
                if (lives(kind, slot) && !motion.step(rows, table.at(slot))) {
                    end(kind, slot, EntityTable.EXPIRED);
                }
            }
        }
    }

    /** Spawns that did not fit since the world began. */
    public long refused() {
        return refused;
    }

    public int birthCount() {
        return birthCount;
    }

    public int bornKind(int birth) {
        return births[birth * BIRTH_INTS];
    }

    public int bornSlot(int birth) {
        return births[birth * BIRTH_INTS + 1];
    }

    /** -1 for none. */
    public int parentKind(int birth) {
        return births[birth * BIRTH_INTS + 2];
    }

    public int parentSlot(int birth) {
        return births[birth * BIRTH_INTS + 3];
    }

    public int endCount() {
        return endCount;
    }

    public int endedKind(int end) {
        return ends[end * END_INTS];
    }

    public int endedSlot(int end) {
        return ends[end * END_INTS + 1];
    }

    public int endCause(int end) {
        return ends[end * END_INTS + 2];
    }

    /** Gives the slots of the ended back and forgets the tick's births and ends. */
    public void endTick() {
        for (int i = 0; i < endCount; i++) {
            ended[endedKind(i)][endedSlot(i)] = false;
            tables[endedKind(i)].free(endedSlot(i));
        }
        endCount = 0;
        birthCount = 0;
    }
}
