package io.github.driftfire.engine.replication;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a world into snapshots: what became of each cell is encoded once a tick, and a client's snapshot is put together from the blobs of
 * the cells that it watches, bit to bit. Decides what a client is sent: its view, and whether it starts afresh.
 *
 * <p>A frame once written counts as sent, so whether to write one is decided before. Owned by the room's thread; the layout is drawn
 * in {@code model.replication}.
 */
public final class Replicator {
    /** Ticks whose blobs are kept for clients that lag. */
    static final int KEPT_TICKS = 32;

    private final World world;
    private final Model model;
    private final CellGrid grid;
    private final Interest interest;
    private final CellEncoder cells;
    private final WorldBaseline baseline;
    private final TickBlobs[] ring;
    private final CellSums sums;
    private final SnapshotWriter snapshots;
    private final CellView nextView = new CellView();
    private final CellView widerView = new CellView();
    private final CellView whole = new CellView();
    private final AvatarDensity crowd;
    private int tick;
    private int oldestKept;
    private int nextModelTicks;
    private boolean startedAfresh;
    private long blobsEncoded;

    /** @param checkIntervalTicks ticks between two checksums to the same client */
    public Replicator(World world, Interest interest, int checkIntervalTicks) {
        this.world = world;
        this.model = world.model();
        this.grid = new CellGrid(model);
        this.interest = interest;
        this.cells = new CellEncoder(world, grid);
        this.baseline = cells.baseline();
        this.ring = TickBlobs.ring(KEPT_TICKS, grid);
        this.sums = new CellSums(cells, grid);
        this.snapshots = new SnapshotWriter(world, grid, cells, ring, sums, checkIntervalTicks);
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
                crowd.add(baseline.cellOfAvatar(slot));
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

    /**
     * Whether all of the arena can be one view: it holds no more avatars than a view that a crowd narrows, and by a margin for a client whose view it
     * is not yet.
     */
    public boolean mayLookAtAll(ClientBaseline held) {
        whole.set(0, 0, grid.columns(), grid.rows());
        int most = interest.crowdAvatars();
        return crowd.in(whole) <= (held.view.same(whole) ? most : most * 3 / 4);
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
        return blobsEncoded + snapshots.keyframesEncoded();
    }

    /** Blobs written into frames since the room began. */
    public long blobsWritten() {
        return snapshots.blobsWritten();
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
        startedAfresh = held.fresh();
        if (startedAfresh) {
            held.view.set(0, 0, 0, 0);
        }
        if (held.looksAtAll()) {
            nextView.set(0, 0, grid.columns(), grid.rows());
        } else {
            interest.look(grid, held.shape(), held.centreX(), held.centreY(), held.narrowed, held.view, nextView);
        }
        ByteBuffer frame = snapshots.write(tick, held, nextView, feed, applied, queueDepth, steered);
        held.view.set(nextView);
        held.narrowed = held.looksAtAll()
                ? 0
                : interest.shrinkForDensity(
                        grid, crowd, held.shape(), held.centreX(), held.centreY(), nextView, held.narrowed, widerView);
        held.tick = tick;
        held.modelVersion = cells.rows().probabilities().version();
        held.avatar = steered;
        held.avatarVisibilityEpoch = steered < 0 ? 0 : baseline.visibilityEpoch(steered);
        return frame;
    }
}
