package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;

/** A hash of a cell's entities, in their order, without what only owners see. FNV-1a over ints: against defects, not enemies. */
public final class Checksum {
    /** The hash of nothing. */
    public static final int NOTHING = 0x811C9DC5;

    private static final int PRIME = 0x01000193;

    private Checksum() {}

    public static int ofCell(CellLists lists, int cell, EntityTable[] tables) {
        int hash = NOTHING;
        for (int i = 0; i < lists.count(cell); i++) {
            int kind = lists.kind(cell, i);
            EntityTable table = tables[kind];
            FieldTable fields = table.kind().fields();
            hash = add(hash, kind);
            int at = table.at(lists.slot(cell, i));
            for (int f = 0; f < fields.size(); f++) {
                if (fields.field(f).role() != Field.Role.OWNER) {
                    hash = add(hash, table.rows()[at + f]);
                }
            }
        }
        return hash;
    }

    public static int add(int hash, int value) {
        int mixed = (hash ^ value) * PRIME;
        return mixed ^ (mixed >>> 15);
    }
}
