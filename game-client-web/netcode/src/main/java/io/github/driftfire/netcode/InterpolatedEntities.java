package io.github.driftfire.netcode;

import io.github.driftfire.model.replication.Replica;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one kind, for interpolation: they are drawn a delay behind the newest snapshot, between two known places
 * ({@link InterpolationClock}). Each is kept until its end has been drawn too, that delay after it ended.
 */
public final class InterpolatedEntities {
    /** Is called for what becomes visible. */
    public interface Listener {
        void shown(InterpolatedEntity track);

        /** Its end has come on the screen too. Not called for what only left the view. */
        void ended(InterpolatedEntity track);
    }

    static final int NO_HEADING = -1;

    private final int kind;
    private final int stride;
    private final int headingField;
    private final List<InterpolatedEntity> tracks = new ArrayList<>();
    private final List<InterpolatedEntity> pool = new ArrayList<>();
    private @Nullable InterpolatedEntity[] bySlot = new InterpolatedEntity[64];

    /** A field of the kind that is named {@code heading} is interpolated as an angle, the short way round. */
    public InterpolatedEntities(Model model, int kind) {
        this.kind = kind;
        this.stride = model.kind(kind).fields().size();
        this.headingField = headingField(model.kind(kind).fields());
    }

    /** Index of the field {@code heading}, or {@link #NO_HEADING}. */
    static int headingField(FieldTable fields) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.field(i).name().equals("heading")) {
                return i;
            }
        }
        return NO_HEADING;
    }

    public int size() {
        return tracks.size();
    }

    public InterpolatedEntity track(int index) {
        return tracks.get(index);
    }

    /** The track of a living entity. */
    public @Nullable InterpolatedEntity at(int slot) {
        return slot >= 0 && slot < bySlot.length ? bySlot[slot] : null;
    }

    public void appeared(int slot) {
        if (slot >= bySlot.length) {
            bySlot = Arrays.copyOf(bySlot, Math.max(slot + 1, bySlot.length * 2));
        }
        InterpolatedEntity track =
                pool.isEmpty() ? new InterpolatedEntity(kind, stride, headingField) : pool.remove(pool.size() - 1);
        track.begin(slot);
        bySlot[slot] = track;
        tracks.add(track);
    }

    /** @param left whether it goes on out of sight */
    public void ended(int slot, int cause, boolean left, EntityTable table) {
        InterpolatedEntity track = at(slot);
        if (track == null) {
            return;
        }
        track.copy(table.rows(), table.at(slot));
        track.ending = true;
        track.cause = cause;
        track.left = left;
        bySlot[slot] = null;
    }

    /** Notes where everything is in a frame that has just been applied. */
    public void record(Replica replica) {
        record(replica.tick(), replica.table(kind));
    }

    public void record(int tick, EntityTable table) {
        for (int i = 0; i < tracks.size(); i++) {
            InterpolatedEntity track = tracks.get(i);
            if (track.ending) {
                if (track.endTick == Integer.MAX_VALUE) {
                    track.endTick = tick;
                    track.record(tick);
                }
                continue;
            }
            track.copy(table.rows(), table.at(track.slot));
            track.record(tick);
        }
    }

    /** Brings every track to the tick that is drawn. */
    public void advance(double tick, double nowMillis, Listener listener) {
        for (int i = tracks.size() - 1; i >= 0; i--) {
            InterpolatedEntity track = tracks.get(i);
            if (track.sample(tick) && !track.shown) {
                track.show(nowMillis);
                listener.shown(track);
            }
            if (tick >= track.endTick) {
                drop(i);
                if (!track.left) {
                    listener.ended(track);
                }
            }
        }
    }

    private void drop(int index) {
        InterpolatedEntity track = tracks.get(index);
        InterpolatedEntity last = tracks.remove(tracks.size() - 1);
        if (last != track) {
            tracks.set(index, last);
        }
        pool.add(track);
    }
}
