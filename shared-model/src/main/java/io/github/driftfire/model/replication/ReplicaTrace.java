package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;

/**
 * What a stream of frames makes of a fresh replica, as text that both ends must write alike, bit for bit.
 *
 * <pre>
 *  812 1a2b3c4d ack 17 depth 2 feed 30 alive 12 3 40 9 heard 5e6f7a8b avatar 5 511900 …
 *
 *  tick, checksum, input acknowledged, queue depth, bytes of feed, living of each kind, hash of all that the listener heard, the
 *  avatar's slot and row; and "broken" where the frame left the replica of no use
 * </pre>
 */
public final class ReplicaTrace implements ReplicaListener {
    private final Replica replica;
    private final StringBuilder text = new StringBuilder();
    private int heard;

    public ReplicaTrace(Model model) {
        replica = new Replica(model, this);
    }

    public Replica replica() {
        return replica;
    }

    /** A line for each frame so far. */
    public String text() {
        return text.toString();
    }

    /** Applies a frame and writes its line. */
    public void apply(byte[] frame) {
        boolean applied = replica.apply(frame);
        text.append(replica.tick()).append(' ').append(Integer.toHexString(replica.checksum()));
        text.append(" ack ").append(replica.acknowledged());
        text.append(" depth ").append(replica.queueDepth());
        text.append(" feed ").append(replica.feed().left());
        text.append(" alive");
        for (int kind = 0; kind < replica.model().kindCount(); kind++) {
            text.append(' ').append(replica.table(kind).count());
        }
        text.append(" heard ").append(Integer.toHexString(heard));
        int avatar = replica.avatar();
        text.append(" avatar ").append(avatar);
        EntityTable avatars = replica.table(replica.model().avatarKind());
        for (int f = 0; avatar >= 0 && f < avatars.stride(); f++) {
            text.append(' ').append(avatars.get(avatar, f));
        }
        text.append(applied ? "\n" : " broken\n");
    }

    @Override
    public void appeared(int kind, int slot) {
        hear(1, kind, slot, 0);
    }

    @Override
    public void ended(int kind, int slot, int cause) {
        hear(2, kind, slot, cause);
    }

    @Override
    public void left(int kind, int slot) {
        hear(3, kind, slot, 0);
    }

    private void hear(int what, int kind, int slot, int cause) {
        heard = Checksum.add(heard, what);
        heard = Checksum.add(heard, kind);
        heard = Checksum.add(heard, slot);
        heard = Checksum.add(heard, cause);
    }
}
