package io.github.driftfire.engine.replication;

import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.replication.CellView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client's baseline for delta compression: what it was sent last, because WebSocket neither loses nor reorders. Owned by the room's thread. */
public final class ClientBaseline {
    static final int NEVER = -1;

    final CellView view = new CellView();
    int tick = NEVER;
    int modelVersion;
    int avatar = NEVER;
    int avatarVisibilityEpoch;

    /** Steps by which a crowd narrows the view. */
    int narrowed;

    private @Nullable ViewShape shape;
    private int shapeTick;
    private int centreX;
    private int centreY;
    private boolean looksAtAll;

    /** The next frame starts afresh. */
    public void reset() {
        tick = NEVER;
    }

    public boolean fresh() {
        return tick == NEVER;
    }

    /** The tick that the client holds, {@link #NEVER} if it starts afresh. */
    public int tick() {
        return tick;
    }

    /** Whether a crowd narrows the view. */
    public boolean isNarrowed() {
        return narrowed > 0;
    }

    /** Whether the client holds anything that the next frame goes on from. */
    public boolean holdsCells() {
        return tick != NEVER && view.left < view.right;
    }

    /**
     * Takes over the shape that the client reports. Another shape costs keyframes, so that a client which goes on changing it waits.
     *
     * @param everyTicks ticks between two changes
     */
    void reshape(@Nullable ViewShape reported, int now, int everyTicks) {
        if (!Objects.equals(reported, shape) && (fresh() || now - shapeTick >= everyTicks)) {
            shape = reported;
            shapeTick = now;
        }
    }

    /** Of the client's view, or {@code null} if it is not known. */
    @Nullable
    ViewShape shape() {
        return shape;
    }

    /** The view is about a place. */
    public void look(int xSub, int ySub) {
        centreX = xSub;
        centreY = ySub;
        looksAtAll = false;
    }

    /** The view is all of the arena. */
    public void lookAtAll() {
        looksAtAll = true;
    }

    boolean looksAtAll() {
        return looksAtAll;
    }

    int centreX() {
        return centreX;
    }

    int centreY() {
        return centreY;
    }
}
