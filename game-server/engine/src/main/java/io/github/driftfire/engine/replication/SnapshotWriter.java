package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.replication.EntrantIndex;
import io.github.driftfire.model.replication.FrameFlags;
import io.github.driftfire.model.replication.ProbabilityModel;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;

/**
 * Writes one client's snapshot of what was encoded for all: a head, the blobs of the cells in view, a keyframe of each cell that is new in
 * view, and what is the client's alone. Owned by the room's thread; the layout is drawn in {@code model.replication}.
 */
final class SnapshotWriter {
    /** Room for a snapshot at first; doubled when one does not fit. */
    private static final int FRAME_BYTES = 64 * 1024;

    private final World world;
    private final Model model;
    private final CellGrid grid;
    private final CellEncoder cells;
    private final WorldBaseline baseline;
    private final ProbabilityModel freshProbabilities;
    private final TickBlobs[] ring;
    private final Keyframes keyframes;
    private final CellSums sums;
    private final EntrantIndex entrants;
    private final ViewBlobs shared = new ViewBlobs();
    private final int checkIntervalTicks;
    private WireWriter out = new WireWriter(FRAME_BYTES);
    private ByteBuffer frame = ByteBuffer.wrap(out.bytes());
    private int tick;
    private long keyframesEncoded;
    private long blobsWritten;

    /** @param ring of {@link Replicator#KEPT_TICKS} */
    SnapshotWriter(
            World world, CellGrid grid, CellEncoder cells, TickBlobs[] ring, CellSums sums, int checkIntervalTicks) {
        this.world = world;
        this.model = world.model();
        this.grid = grid;
        this.cells = cells;
        this.baseline = cells.baseline();
        this.freshProbabilities = cells.rows().freshProbabilities();
        this.ring = ring;
        this.keyframes = new Keyframes(cells, grid.count());
        this.sums = sums;
        this.entrants = new EntrantIndex(grid);
        this.checkIntervalTicks = checkIntervalTicks;
    }

    long keyframesEncoded() {
        return keyframesEncoded;
    }

    long blobsWritten() {
        return blobsWritten;
    }

    /**
     * Writes a snapshot from what a client holds to the present tick.
     *
     * @param nextView the cells that the client watches from now on
     * @param avatar slot of what the client steers, which lives, or -1
     * @return the snapshot; it may be read until the next call
     */
    ByteBuffer write(
            int newTick,
            ClientBaseline held,
            CellView nextView,
            WireWriter feed,
            int applied,
            int queueDepth,
            int avatar) {
        tick = newTick;
        write(held, nextView, feed, applied, queueDepth, avatar);
        while (out.failed()) {
            out = new WireWriter(out.bytes().length * 2);
            frame = ByteBuffer.wrap(out.bytes());
            write(held, nextView, feed, applied, queueDepth, avatar);
        }
        return frame.clear().limit(out.size());
    }

    private void write(ClientBaseline held, CellView nextView, WireWriter feed, int applied, int depth, int avatar) {
        boolean reset = held.fresh();
        int ticks = reset ? 0 : tick - held.tick;
        boolean newModel =
                reset || held.modelVersion != cells.rows().probabilities().version();
        boolean newView = !nextView.same(held.view);
        boolean newAvatar = avatar < 0 ? held.avatar >= 0 : ticks != 1 || !knows(held, avatar);
        boolean owner = avatar >= 0 && (newAvatar || baseline.ownerSurprise(avatar));
        // Those whose views begin in the same column are checked in the same tick: a cell is summed up once for all of
        // them.
        boolean check = (tick + nextView.left) % checkIntervalTicks == 0;
        int flags = (feed.size() > 0 ? FrameFlags.FEED : 0)
                | (reset ? FrameFlags.RESET : 0)
                | (ticks > 1 ? FrameFlags.SKIPPED : 0)
                | (newView ? FrameFlags.VIEW : 0)
                | (newAvatar ? FrameFlags.AVATAR : 0)
                | (owner ? FrameFlags.OWNER : 0)
                | (check ? FrameFlags.CHECK : 0)
                | (newModel ? FrameFlags.MODEL : 0);
        writeHead(flags, applied, feed);
        if (newModel) {
            cells.rows().probabilities().write(out, freshProbabilities);
        }
        if (ticks > 1) {
            out.u8(ticks);
        }
        writeDepth(depth);
        if (ticks > 0) {
            writeTicks(held.view, ticks);
        }
        if (newView) {
            writeView(held.view, nextView);
        }
        if (newAvatar) {
            writeAvatar(avatar);
        }
        if (owner) {
            writeOwner(avatar);
        }
        if (check) {
            out.bits(sums.of(nextView, tick), FrameFlags.CHECK_BITS);
        }
    }

    private void writeDepth(int depth) {
        if (depth >= 0) {
            out.bits(Math.min(depth, FrameFlags.MISSED - 1), FrameFlags.DEPTH_BITS);
        } else {
            out.bits(FrameFlags.MISSED, FrameFlags.DEPTH_BITS);
            out.bits(Math.min(-depth, Protocol.MAX_MISSED_TICKS), FrameFlags.MISSED_BITS);
        }
    }

    /** Whether the client has had the avatar before its eyes since it was told that this is its own. */
    private boolean knows(ClientBaseline held, int avatar) {
        int cell = baseline.cellOfAvatar(avatar);
        return avatar == held.avatar
                && baseline.visibilityEpoch(avatar) == held.avatarVisibilityEpoch
                && held.view.holds(cell % grid.columns(), cell / grid.columns());
    }

    private void writeHead(int flags, int applied, WireWriter feed) {
        out.reset();
        out.u8(Protocol.SNAPSHOT);
        out.u8(flags);
        out.u32(tick);
        out.u16(applied);
        if (feed.size() > 0) {
            out.varint(feed.size());
            out.copy(feed.bytes(), 0, feed.size());
        }
    }

    /** Nearly every client needs the newest tick and no other, spectators two or three, and many need the same cells of them. */
    private void writeTicks(CellView view, int ticks) {
        shared.begin(tick);
        int blobs = shared.copy(out, view, ticks);
        if (blobs < 0) {
            int fromBit = out.sizeBits();
            blobs = 0;
            for (int t = tick - ticks + 1; t <= tick; t++) {
                blobs += writeTick(ring[t % Replicator.KEPT_TICKS], view);
            }
            shared.keep(view, ticks, out, fromBit, blobs);
        }
        blobsWritten += blobs;
    }

    /** Answers the number of blobs. */
    private int writeTick(TickBlobs blobs, CellView view) {
        entrants.write(out, view, blobs.masks());
        int source = 0;
        int written = 0;
        int columns = view.right - view.left;
        for (int row = view.top; row < view.bottom; row++) {
            int first = row * grid.columns() + view.left;
            for (; source < entrants.count() && entrants.source(source) < first; source++) {
                written += blobs.copyEntrants(out, entrants.source(source), entrants.sides(source));
            }
            // The view's cells of a row lie one after the other.
            blobs.copyCells(out, first, first + columns);
            written += columns;
        }
        for (; source < entrants.count(); source++) {
            written += blobs.copyEntrants(out, entrants.source(source), entrants.sides(source));
        }
        return written;
    }

    private void writeView(CellView old, CellView nextView) {
        out.bits(nextView.left, FrameFlags.CELL_BITS);
        out.bits(nextView.top, FrameFlags.CELL_BITS);
        out.bits(nextView.right, FrameFlags.CELL_BITS);
        out.bits(nextView.bottom, FrameFlags.CELL_BITS);
        for (int row = nextView.top; row < nextView.bottom; row++) {
            for (int column = nextView.left; column < nextView.right; column++) {
                if (!old.holds(column, row)) {
                    keyframesEncoded += keyframes.write(out, row * grid.columns() + column, tick) ? 1 : 0;
                    blobsWritten++;
                }
            }
        }
    }

    private void writeAvatar(int avatar) {
        if (avatar < 0) {
            out.bits(0, 1);
            return;
        }
        int cell = baseline.cellOfAvatar(avatar);
        int index = 0;
        while (cells.lists().kind(cell, index) != model.avatarKind()
                || cells.lists().slot(cell, index) != avatar) {
            index++;
        }
        out.bits(1, 1);
        out.bits(cell % grid.columns(), FrameFlags.CELL_BITS);
        out.bits(cell / grid.columns(), FrameFlags.CELL_BITS);
        out.bits(index, FrameFlags.INDEX_BITS);
    }

    private void writeOwner(int avatar) {
        EntityTable table = world.table(model.avatarKind());
        FieldTable fields = table.kind().fields();
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.OWNER) {
                out.bits(table.get(avatar, f), field.bits());
            }
        }
    }
}
