package io.github.driftfire.model.replication;

import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;

/**
 * The client's copy of the world: what the frames say, as of {@link #tick()}.
 *
 * <p>Owned by one thread. A frame that makes no sense leaves the replica {@link #broken()}; only a new connection helps.
 */
public final class Replica {
    /** Flag of a snapshot that carries a feed. */
    public static final int FEED = 1;

    /** Most entities of one kind. */
    public static final int MAX_SLOTS = 0xffff;

    private final Model model;
    private final ReplicaListener listener;
    private final EntityTable[] tables;
    private final boolean[][] seen;
    private final WireReader feed = new WireReader(new byte[0]);
    private int tick;
    private int acknowledged;
    private int queueDepth;
    private int avatar = -1;
    private boolean broken;

    public Replica(Model model, ReplicaListener listener) {
        this.model = model;
        this.listener = listener;
        this.tables = new EntityTable[model.kindCount()];
        this.seen = new boolean[model.kindCount()][MAX_SLOTS];
        for (int k = 0; k < tables.length; k++) {
            tables[k] = new EntityTable(model.kind(k), 64, MAX_SLOTS);
        }
    }

    public Model model() {
        return model;
    }

    /** The entities of a kind; rows may be read, not written. */
    public EntityTable table(int kind) {
        return tables[kind];
    }

    /** The tick that the tables show. */
    public int tick() {
        return tick;
    }

    /** Sequence of the newest own input that the tables hold. */
    public int acknowledged() {
        return acknowledged;
    }

    /** Own inputs that waited at the server when the frame was made. */
    public int queueDepth() {
        return queueDepth;
    }

    /** Slot of the own avatar, or -1 while there is none. */
    public int avatar() {
        return avatar;
    }

    /** The last frame's feed, possibly empty. Valid until the next frame. */
    public WireReader feed() {
        return feed;
    }

    public boolean broken() {
        return broken;
    }

    /** Applies one whole snapshot, its head included. Answers whether it made sense. */
    public boolean apply(byte[] frame) {
        WireReader in = new WireReader(frame);
        int type = in.u8();
        int flags = in.u8();
        tick = in.u32();
        acknowledged = in.u16();
        int feedLength = (flags & FEED) != 0 ? in.u16() : 0;
        feed.wrap(frame, in.offset(), feedLength);
        in.skip(feedLength);
        queueDepth = in.u8();
        int own = in.u16() - 1;
        int[] ownerRow = readOwner(in, own);
        readEnded(in);
        for (int k = 0; k < tables.length && !in.failed(); k++) {
            readKind(in, k);
        }
        avatar = own >= 0 && tables[model.avatarKind()].alive(own) ? own : -1;
        if (avatar >= 0 && ownerRow.length > 0) {
            copyOwner(ownerRow);
        }
        broken |= in.failed() || type != Protocol.SNAPSHOT || (own >= 0 && avatar < 0);
        return !broken;
    }

    private int[] readOwner(WireReader in, int own) {
        FieldTable fields = model.kind(model.avatarKind()).fields();
        int[] row = new int[own < 0 ? 0 : fields.size()];
        if (own >= 0) {
            Rows.read(in, fields, true, row, 0);
            in.align();
        }
        return row;
    }

    private void copyOwner(int[] ownerRow) {
        EntityTable table = tables[model.avatarKind()];
        for (int f = 0; f < ownerRow.length; f++) {
            if (table.kind().fields().field(f).role() == Field.Role.OWNER) {
                table.set(avatar, f, ownerRow[f]);
            }
        }
    }

    private void readEnded(WireReader in) {
        int ended = in.u16();
        for (int i = 0; i < ended && !in.failed(); i++) {
            int kind = in.u8();
            int slot = in.u16();
            int cause = in.u8();
            if (kind >= tables.length) {
                in.fail();
            } else if (tables[kind].alive(slot)) {
                listener.ended(kind, slot, cause);
                tables[kind].free(slot);
            }
        }
    }

    private void readKind(WireReader in, int kind) {
        EntityTable table = tables[kind];
        boolean[] present = seen[kind];
        int before = table.end();
        int count = in.u16();
        for (int i = 0; i < count && !in.failed(); i++) {
            int slot = in.u16();
            in.align();
            if (slot >= MAX_SLOTS) {
                in.fail();
                return;
            }
            boolean fresh = !table.alive(slot);
            if (fresh) {
                table.claim(slot);
            }
            Rows.read(in, table.kind().fields(), false, table.rows(), table.at(slot));
            in.align();
            present[slot] = true;
            if (fresh) {
                listener.appeared(kind, slot);
            }
        }
        int end = Math.max(before, table.end());
        for (int slot = 0; slot < end; slot++) {
            if (table.alive(slot) && !present[slot]) {
                listener.left(kind, slot);
                table.free(slot);
            }
            present[slot] = false;
        }
    }
}
