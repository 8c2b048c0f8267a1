package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;
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
import org.jspecify.annotations.Nullable;

/**
 * Turns a world into frames: what became of each cell is encoded once a tick, and a client's frame is put together from the blobs of
 * the cells that it watches, bit to bit.
 *
 * <p>A frame once written counts as sent, so whether to write one is decided before. Owned by the room's thread; the layout is drawn
 * in {@code model.replication}.
 */
public final class Replicator {
    /** Ticks whose blobs are kept for clients that lag. */
    static final int KEPT_TICKS = 32;

    /** Room for a frame at first; doubled when one does not fit. */
    private static final int FRAME_BYTES = 64 * 1024;

    private final World world;
    private final Model model;
    private final CellGrid grid;
    private final Interest interest;
    private final CellEncoder cells;
    private final ProbabilityModel freshProbabilities;
    private final TickBlobs[] ring;
    private final Keyframes keyframes;
    private final CellSums sums;
    private final EntrantIndex entrants;
    private final ViewBlobs shared = new ViewBlobs();
    private final CellView nextView = new CellView();
    private final CellView widerView = new CellView();
    private final AvatarDensity crowd;
    private final int checkIntervalTicks;
    private WireWriter out = new WireWriter(FRAME_BYTES);
    private ByteBuffer frame = ByteBuffer.wrap(out.bytes());
    private int tick;
    private int oldestKept;
    private int nextModelTicks;
    private boolean startedAfresh;
    private long blobsEncoded;
    private long blobsWritten;

    /** @param checkIntervalTicks ticks between two checksums to the same client */
    public Replicator(World world, Interest interest, int checkIntervalTicks) {
        this.world = world;
        this.model = world.model();
        this.grid = new CellGrid(model);
        this.interest = interest;
        this.checkIntervalTicks = checkIntervalTicks;
        this.cells = new CellEncoder(world, grid);
        this.freshProbabilities = cells.rows().freshProbabilities();
        this.ring = TickBlobs.ring(KEPT_TICKS, grid);
        this.keyframes = new Keyframes(cells, grid.count());
        this.sums = new CellSums(cells, grid);
        this.entrants = new EntrantIndex(grid);
        this.crowd = new AvatarDensity(grid);
        this.nextModelTicks = model.tickRateHz();
    }

    /** Takes the world as it is, after ticks that were not encoded; what clients hold from before is of no use. */
    public void restart(int newTick) {
        tick = newTick;
        oldestKept = newTick + 1;
        cells.restart();
        countAvatars();
    }

    private void countAvatars() {
        crowd.clear();
        int avatars = world.table(model.avatarKind()).end();
        for (int slot = 0; slot < avatars; slot++) {
            if (world.lives(model.avatarKind(), slot)) {
                crowd.add(cells.cellOf(slot));
            }
        }
        crowd.sum();
    }

    /** Encodes what became of the world in a tick, which must be the one after the last. */
    public void encode(int newTick) {
        tick = newTick;
        oldestKept = Math.max(oldestKept, tick - KEPT_TICKS + 1);
        if (tick >= nextModelTicks) {
            // Clients that lag cannot read older blobs with newer probabilities: they start afresh.
            cells.rows().probabilities().publish();
            oldestKept = tick;
            nextModelTicks = (int) Math.min(Integer.MAX_VALUE, tick * 3L);
        }
        TickBlobs blobs = ring[tick % KEPT_TICKS];
        blobs.begin(tick);
        cells.encode(blobs);
        countAvatars();
        blobsEncoded += blobs.count();
    }

    /** Whether the view that a client was sent last contains a position. */
    public boolean watches(ClientBaseline held, int xSub, int ySub) {
        return held.holdsCells() && held.view.holds(grid.column(xSub), grid.row(ySub));
    }

    /** Whether a client that holds a tick can be brought up to date by what is kept. */
    boolean kept(int sinceTick) {
        return sinceTick >= oldestKept - 1;
    }

    /** Whether the last frame written started its client afresh. */
    public boolean startedAfresh() {
        return startedAfresh;
    }

    /** Blobs encoded since the room began. */
    public long blobsEncoded() {
        return blobsEncoded;
    }

    /** Blobs written into frames since the room began. */
    public long blobsWritten() {
        return blobsWritten;
    }

    /** A hash of all that a view shows, as {@link io.github.driftfire.model.replication.Replica#checksum} computes it. */
    int checksum(CellView view) {
        return sums.of(view, tick);
    }

    /**
     * Writes one client's frame, from what it holds to the present tick, and notes that it holds that from now on.
     *
     * @param held what the client holds
     * @param shape of its view, {@code null} if it has not reported one
     * @param feed its part of the game's messages
     * @param applied sequence of its newest input applied
     * @param queueDepth inputs that wait; below 0: minus the missed ticks
     * @param avatar slot of what the client steers, or -1
     * @return the frame; it may be read until the next call
     */
    public ByteBuffer write(
            ClientBaseline held, @Nullable ViewShape shape, WireWriter feed, int applied, int queueDepth, int avatar) {
        int steered = avatar >= 0 && world.lives(model.avatarKind(), avatar) ? avatar : ClientBaseline.NEVER;
        if (steered >= 0) {
            EntityTable avatars = world.table(model.avatarKind());
            held.look(avatars.get(steered, FieldTable.X), avatars.get(steered, FieldTable.Y));
        }
        if (!held.fresh() && (held.tick >= tick || !kept(held.tick))) {
            held.reset();
        }
        held.reshape(shape, tick, model.tickRateHz() / ViewChange.MAX_PER_SECOND);
        write(held, feed, applied, queueDepth, steered);
        while (out.failed()) {
            out = new WireWriter(out.bytes().length * 2);
            frame = ByteBuffer.wrap(out.bytes());
            write(held, feed, applied, queueDepth, steered);
        }
        startedAfresh = held.fresh();
        held.view.set(nextView);
        held.narrowed = interest.shrinkForDensity(
                grid, crowd, held.shape(), held.centreX(), held.centreY(), nextView, held.narrowed, widerView);
        held.tick = tick;
        held.modelVersion = cells.rows().probabilities().version();
        held.avatar = steered;
        held.avatarVisibilityEpoch = steered < 0 ? 0 : cells.visibilityEpoch(steered);
        return frame.clear().limit(out.size());
    }

    private void write(ClientBaseline held, WireWriter feed, int applied, int depth, int avatar) {
        boolean reset = held.fresh();
        if (reset) {
            held.view.set(0, 0, 0, 0);
        }
        interest.look(grid, held.shape(), held.centreX(), held.centreY(), held.narrowed, held.view, nextView);
        int ticks = reset ? 0 : tick - held.tick;
        boolean newModel =
                reset || held.modelVersion != cells.rows().probabilities().version();
        boolean newView = !nextView.same(held.view);
        boolean newAvatar = avatar < 0 ? held.avatar >= 0 : ticks != 1 || !knows(held, avatar);
        boolean owner = avatar >= 0 && (newAvatar || cells.ownerSurprise(avatar));
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
        for (int t = tick - ticks + 1; t <= tick; t++) {
            if (t == tick) {
                writeNewestTick(held.view);
            } else {
                blobsWritten += writeTick(ring[t % KEPT_TICKS], held.view);
            }
        }
        if (newView) {
            writeView(held.view);
        }
        if (newAvatar) {
            writeAvatar(avatar);
        }
        if (owner) {
            writeOwner(avatar);
        }
        if (check) {
            out.bits(checksum(nextView), FrameFlags.CHECK_BITS);
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
        int cell = cells.cellOf(avatar);
        return avatar == held.avatar
                && cells.visibilityEpoch(avatar) == held.avatarVisibilityEpoch
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

    /** Nearly every client needs this tick and no other, and many need the same cells of it. */
    private void writeNewestTick(CellView view) {
        shared.begin(tick);
        int blobs = shared.copy(out, view);
        if (blobs < 0) {
            int fromBit = out.sizeBits();
            blobs = writeTick(ring[tick % KEPT_TICKS], view);
            shared.keep(view, out, fromBit, blobs);
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

    private void writeView(CellView old) {
        out.bits(nextView.left, FrameFlags.CELL_BITS);
        out.bits(nextView.top, FrameFlags.CELL_BITS);
        out.bits(nextView.right, FrameFlags.CELL_BITS);
        out.bits(nextView.bottom, FrameFlags.CELL_BITS);
        for (int row = nextView.top; row < nextView.bottom; row++) {
            for (int column = nextView.left; column < nextView.right; column++) {
                if (!old.holds(column, row)) {
                    blobsEncoded += keyframes.write(out, row * grid.columns() + column, tick) ? 1 : 0;
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
        int cell = cells.cellOf(avatar);
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
