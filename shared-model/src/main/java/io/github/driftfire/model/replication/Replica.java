package io.github.driftfire.model.replication;

import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;

/**
 * The client's copy of what it watches of the world, as of {@link #tick()}, kept equal to the server's by its frames.
 *
 * <p>Owned by one thread. A frame that makes no sense, or a checksum that does not agree, leaves the replica {@link #broken()}
 * until the server starts it afresh, which the client must ask for.
 */
public final class Replica {
    /** Most entities of a kind that a client can watch. */
    public static final int MAX_SLOTS = CellDecoder.MAX_SLOTS;

    private final Model model;
    private final CellGrid grid;
    private final CellDecoder cells;
    private final EntrantIndex entrants;
    private final BitLedger ledger;
    private final CellView nextView = new CellView();
    private final WireReader feed = new WireReader(new byte[0]);
    private final WireReader in = new WireReader(new byte[0]);
    private int tick;
    private int acknowledged;
    private int queueDepth;
    private int desyncs;
    private boolean broken;
    private int bookedBits;

    public Replica(Model model, ReplicaListener listener) {
        this(model, listener, BitLedger.CLOSED);
    }

    /** A replica that tells what its frames' bits are spent on. */
    public Replica(Model model, ReplicaListener listener, BitLedger ledger) {
        this(new ProbabilityModels(model), listener, ledger);
    }

    /** One of many replicas. */
    public Replica(ProbabilityModels models, ReplicaListener listener, BitLedger ledger) {
        this.model = models.model();
        this.grid = new CellGrid(model);
        this.cells = new CellDecoder(models, grid, listener, ledger);
        this.ledger = ledger;
        this.entrants = new EntrantIndex(grid);
    }

    public Model model() {
        return model;
    }

    /** The entities of a kind; rows may be read, not written. */
    public EntityTable table(int kind) {
        return cells.tables()[kind];
    }

    /** The cells that the newest frame covers; may be read, not written. */
    public CellView view() {
        return cells.view();
    }

    /** The tick that the tables show. */
    public int tick() {
        return tick;
    }

    /** Sequence of the newest own input that the tables hold. */
    public int acknowledged() {
        return acknowledged;
    }

    /**
     * Own inputs that waited at the server when the frame was made, at most 14; less than 0 for as many missed ticks, at most
     * {@link Protocol#MAX_MISSED_TICKS}, whose input has not arrived.
     */
    public int queueDepth() {
        return queueDepth;
    }

    /** Slot of the own avatar, or -1 while there is none. */
    public int avatar() {
        return cells.avatar();
    }

    /** The last frame's feed, possibly empty. Valid until the next frame. */
    public WireReader feed() {
        return feed;
    }

    /** Whether the tables are of no use until the server starts afresh. */
    public boolean broken() {
        return broken;
    }

    /** How often a checksum did not agree. */
    public int desyncs() {
        return desyncs;
    }

    /** Applies one whole snapshot, its head included. Answers whether the replica can be used. */
    public boolean apply(byte[] frame) {
        in.wrap(frame, 0, frame.length);
        int type = in.u8();
        int flags = in.u8();
        int newTick = in.u32();
        acknowledged = in.u16();
        bookedBits = 0;
        book(BitLedger.HEAD);
        readFeed(frame, (flags & FrameFlags.FEED) != 0);
        book(BitLedger.FEED);
        boolean reset = (flags & FrameFlags.RESET) != 0;
        if (in.failed() || type != Protocol.SNAPSHOT || (broken && !reset)) {
            broken = true;
            return false;
        }
        if (reset) {
            cells.clear();
            broken = false;
        }
        if ((flags & FrameFlags.MODEL) != 0) {
            cells.in().learn(in);
            book(BitLedger.MODEL);
        }
        int ticks = reset ? 0 : (flags & FrameFlags.SKIPPED) != 0 ? in.u8() : 1;
        queueDepth = in.bits(FrameFlags.DEPTH_BITS);
        if (queueDepth == FrameFlags.MISSED) {
            queueDepth = -in.bits(FrameFlags.MISSED_BITS);
        }
        book(BitLedger.PRIVATE);
        broken = !reset && newTick - tick != ticks;
        tick = newTick;
        for (int i = 0; i < ticks && !failed(frame); i++) {
            readTick(frame);
        }
        readPrivate(frame, flags);
        broken |= failed(frame);
        ledger.plain(BitLedger.PADDING, (frame.length << 3) - bookedBits);
        return !broken;
    }

    /** A hash of everything watched, to compare with the server's. */
    public int checksum() {
        int hash = Checksum.NOTHING;
        CellView view = cells.view();
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                hash = Checksum.add(
                        hash, Checksum.ofCell(cells.lists(), row * grid.columns() + column, cells.tables()));
            }
        }
        return hash;
    }

    private boolean failed(byte[] frame) {
        return broken || in.failed() || cells.failed() || in.positionBits() > frame.length << 3;
    }

    private void readFeed(byte[] frame, boolean present) {
        int length = present ? in.varint() : 0;
        feed.wrap(frame, in.offset(), length);
        in.skip(length);
    }

    private void readTick(byte[] frame) {
        CellView view = cells.view();
        entrants.read(in, view);
        book(BitLedger.ENTRANT_INDEX);
        beginBlobs(frame);
        for (int row = Math.max(0, view.top - 1); row < Math.min(grid.rows(), view.bottom + 1); row++) {
            for (int column = Math.max(0, view.left - 1); column < Math.min(grid.columns(), view.right + 1); column++) {
                int cell = row * grid.columns() + column;
                if (view.holds(column, row)) {
                    cells.tick(column, row);
                } else if (entrants.mask(cell) != 0) {
                    readEntrants(cell);
                }
            }
        }
        cells.settle();
        endBlobs();
    }

    private void readEntrants(int from) {
        for (int side = 0; side < EntrantIndex.SIDES; side++) {
            if (((entrants.mask(from) >>> side) & 1) != 0) {
                cells.entrants(from, grid.neighbour(from, side));
            }
        }
    }

    private void readPrivate(byte[] frame, int flags) {
        if ((flags & FrameFlags.VIEW) != 0 && !failed(frame)) {
            readView(frame);
        }
        if ((flags & FrameFlags.AVATAR) != 0 && !failed(frame)) {
            readAvatar();
        }
        if ((flags & FrameFlags.OWNER) != 0 && cells.avatar() >= 0) {
            readOwner();
        }
        book(BitLedger.PRIVATE);
        if ((flags & FrameFlags.CHECK) != 0 && !failed(frame)) {
            int theirs = in.bits(FrameFlags.CHECK_BITS);
            book(BitLedger.CHECKSUM);
            if (!in.failed() && theirs != (checksum() & ((1 << FrameFlags.CHECK_BITS) - 1))) {
                desyncs++;
                broken = true;
            }
        }
    }

    private void readView(byte[] frame) {
        CellView view = cells.view();
        int left = in.bits(FrameFlags.CELL_BITS);
        int top = in.bits(FrameFlags.CELL_BITS);
        nextView.set(left, top, in.bits(FrameFlags.CELL_BITS), in.bits(FrameFlags.CELL_BITS));
        if (nextView.right > grid.columns() || nextView.bottom > grid.rows()) {
            in.fail();
            return;
        }
        book(BitLedger.VIEW);
        for (int row = view.top; row < view.bottom; row++) {
            for (int column = view.left; column < view.right; column++) {
                if (!nextView.holds(column, row)) {
                    cells.drop(row * grid.columns() + column);
                }
            }
        }
        beginBlobs(frame);
        for (int row = nextView.top; row < nextView.bottom; row++) {
            for (int column = nextView.left; column < nextView.right; column++) {
                if (!view.holds(column, row) && !cells.failed()) {
                    cells.keyframe(row * grid.columns() + column);
                }
            }
        }
        view.set(nextView);
        endBlobs();
    }

    private void readAvatar() {
        int slot = -1;
        if (in.bits(1) != 0) {
            int column = in.bits(FrameFlags.CELL_BITS);
            int row = in.bits(FrameFlags.CELL_BITS);
            int index = in.bits(FrameFlags.INDEX_BITS);
            int cell = row * grid.columns() + column;
            if (!cells.view().holds(column, row)
                    || index >= cells.lists().count(cell)
                    || cells.lists().kind(cell, index) != model.avatarKind()) {
                in.fail();
                return;
            }
            slot = cells.lists().slot(cell, index);
        }
        cells.steer(slot);
    }

    private void readOwner() {
        EntityTable table = table(model.avatarKind());
        FieldTable fields = table.kind().fields();
        for (int f = 0; f < fields.size(); f++) {
            Field field = fields.field(f);
            if (field.role() == Field.Role.OWNER) {
                table.set(cells.avatar(), f, in.bits(field.bits()));
            }
        }
    }

    /** Everything read since the last call was for this. */
    private void book(int purpose) {
        ledger.plain(purpose, in.positionBits() - bookedBits);
        bookedBits = in.positionBits();
    }

    private void beginBlobs(byte[] frame) {
        cells.in().in().wrap(frame, in.positionBits(), frame.length << 3);
    }

    private void endBlobs() {
        in.skipBits(cells.in().in().position() - in.positionBits());
        bookedBits = in.positionBits();
    }
}
