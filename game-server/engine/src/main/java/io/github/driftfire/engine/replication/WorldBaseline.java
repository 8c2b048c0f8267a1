package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.Model;

/**
 * The world as clients hold it: the server's own copy of what was sent of each entity, in the world's slots, and the cell that each is in.
 * One for all clients; which part of it a client holds, and since when, is its {@link ClientBaseline}. Owned by the room's thread.
 */
final class WorldBaseline {
    private final World world;
    private final int avatarKind;
    private final EntityTable[] tables;
    private final RowFields[] fields;
    private final int[][] cells;
    private final boolean[] ownerSurprises;
    private final int[] visibilityEpochs;

    WorldBaseline(World world) {
        this.world = world;
        Model model = world.model();
        avatarKind = model.avatarKind();
        int kinds = model.kindCount();
        tables = new EntityTable[kinds];
        fields = new RowFields[kinds];
        cells = new int[kinds][];
        for (int kind = 0; kind < kinds; kind++) {
            int capacity = world.table(kind).capacity();
            tables[kind] = new EntityTable(model.kind(kind), capacity);
            fields[kind] = new RowFields(model.kind(kind).fields());
            cells[kind] = new int[capacity];
        }
        int avatars = world.table(avatarKind).capacity();
        ownerSurprises = new boolean[avatars];
        visibilityEpochs = new int[avatars];
    }

    /** The rows by kind. */
    EntityTable[] tables() {
        return tables;
    }

    /** The rows' fields by kind. */
    RowFields[] fields() {
        return fields;
    }

    /** Whether an avatar's owner fields were not as predicted in this tick. */
    boolean ownerSurprise(int slot) {
        return ownerSurprises[slot];
    }

    /** Counts how often an avatar's slot came into being or into view anew. */
    int visibilityEpoch(int slot) {
        return visibilityEpochs[slot];
    }

    /** The cell of an entity. */
    int cellOf(int kind, int slot) {
        return cells[kind][slot];
    }

    /** The cell of an avatar. */
    int cellOfAvatar(int slot) {
        return cells[avatarKind][slot];
    }

    /** An entity is new, and as the world has it. */
    void appear(int kind, int slot, int cell) {
        tables[kind].claim(slot);
        adopt(kind, slot);
        cells[kind][slot] = cell;
        if (kind == avatarKind) {
            visibilityEpochs[slot]++;
        }
    }

    /** Makes what clients now hold of an entity equal to the world's. */
    void adopt(int kind, int slot) {
        EntityTable known = tables[kind];
        int at = known.at(slot);
        if (kind == avatarKind) {
            ownerSurprises[slot] = fields[kind].differ(
                    Field.Role.OWNER, known.rows(), at, world.table(kind).rows(), at);
        }
        System.arraycopy(world.table(kind).rows(), at, known.rows(), at, known.stride());
    }

    /**
     * An entity has gone to another cell.
     *
     * @param near whether that is a neighbour: a client that watched the entity holds it still
     */
    void move(int kind, int slot, int cell, boolean near) {
        cells[kind][slot] = cell;
        if (!near && kind == avatarKind) {
            visibilityEpochs[slot]++;
        }
    }
}
