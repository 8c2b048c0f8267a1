package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.replication.Rows;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;

/**
 * Turns a world into frames: the part that all clients share is encoded once a tick, the private part once a client.
 *
 * <p>Owned by the room's thread. The layout is drawn in {@code model.replication}.
 */
final class Replicator {
    private static final int MAX_PRIVATE_BYTES = 64;

    private final World world;
    private final Model model;
    private final WireWriter shared;
    private final WireWriter out = new WireWriter(0);

    Replicator(World world) {
        this.world = world;
        this.model = world.model();
        this.shared = new WireWriter(largestWorldBytes());
    }

    /** Encodes the tick's shared part. */
    void encode() {
        shared.reset();
        shared.u16(world.endCount());
        for (int i = 0; i < world.endCount(); i++) {
            shared.u8(world.endedKind(i));
            shared.u16(world.endedSlot(i));
            shared.u8(world.endCause(i));
        }
        for (int kind = 0; kind < model.kindCount(); kind++) {
            encodeKind(kind);
        }
    }

    /** Largest frame that {@link #write} makes in this tick with a feed of this size. */
    int frameBytes(int feedBytes) {
        return Protocol.SNAPSHOT_HEAD_BYTES + feedBytes + MAX_PRIVATE_BYTES + shared.size();
    }

    /**
     * Writes one client's frame.
     *
     * @param avatar slot of what the client steers, or -1
     * @return the frame's size in bytes
     */
    int write(byte[] bytes, int tick, Seat seat, int avatar) {
        WireWriter feed = seat.feed();
        out.wrap(bytes);
        out.u8(Protocol.SNAPSHOT);
        out.u8(feed.size() > 0 ? Replica.FEED : 0);
        out.u32(tick);
        out.u16(seat.applied());
        if (feed.size() > 0) {
            out.u16(feed.size());
            out.copy(feed.bytes(), 0, feed.size());
        }
        out.u8(seat.queueDepth());
        boolean steers = avatar >= 0 && world.lives(model.avatarKind(), avatar);
        out.u16(steers ? avatar + 1 : 0);
        if (steers) {
            EntityTable avatars = world.table(model.avatarKind());
            Rows.write(out, avatars.kind().fields(), true, avatars.rows(), avatars.at(avatar));
        }
        out.copy(shared.bytes(), 0, shared.size());
        if (out.failed()) {
            throw new IllegalStateException("a frame outgrew " + bytes.length + " bytes");
        }
        return out.size();
    }

    private void encodeKind(int kind) {
        EntityTable table = world.table(kind);
        FieldTable fields = table.kind().fields();
        int living = 0;
        for (int slot = 0; slot < table.end(); slot++) {
            if (world.lives(kind, slot)) {
                living++;
            }
        }
        shared.u16(living);
        for (int slot = 0; slot < table.end(); slot++) {
            if (world.lives(kind, slot)) {
                shared.u16(slot);
                Rows.write(shared, fields, false, table.rows(), table.at(slot));
                shared.align();
            }
        }
    }

    private int largestWorldBytes() {
        int bytes = 2;
        for (int kind = 0; kind < model.kindCount(); kind++) {
            FieldTable fields = model.kind(kind).fields();
            int bits = 16 + 7;
            for (int f = 0; f < fields.size(); f++) {
                bits += fields.field(f).bits();
            }
            bytes += 2 + world.table(kind).capacity() * (4 + bits / 8);
        }
        return bytes;
    }
}
