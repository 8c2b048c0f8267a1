package io.github.driftfire.engine.telemetry;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What a room tells a flight recording, part by part of a tick. Without a recording nothing is timed. Owned by the room's thread; allocates
 * nothing in a steady tick either way.
 *
 * <p>The first tick after the flight recorder is up makes the events, and is late by some tens of milliseconds: to make them known takes a
 * tenth of a server's start, which most starts can do without. A system that cannot make them is not asked again.
 */
public final class FlightRecord {
    private static final Logger LOG = System.getLogger(FlightRecord.class.getName());

    private final String room;
    private final LongSupplier nanoClock;
    private boolean unknown = true;
    private @Nullable TickEvent tickEvent;
    private @Nullable FrameEvent frameEvent;

    /** The tick's event during a recording. */
    private @Nullable TickEvent open;

    /** The frame's, from its begin to its end. */
    private @Nullable FrameEvent openFrame;

    private long sinceNanos;

    public FlightRecord(String room, LongSupplier nanoClock) {
        this.room = room;
        this.nanoClock = nanoClock;
    }

    public void begin(int tick) {
        if (unknown) {
            makeEvents();
        }
        open = tickEvent != null && tickEvent.isEnabled() ? tickEvent : null;
        if (open != null) {
            open.begin();
            open.tick = tick;
            open.arrivals = 0;
            open.game = 0;
            open.encoding = 0;
            open.frames = 0;
            open.sent = 0;
            open.bytes = 0;
            sinceNanos = nanoClock.getAsLong();
        }
    }

    private void makeEvents() {
        try {
            if (FlightRecorder.isInitialized()) {
                unknown = false;
                tickEvent = new TickEvent();
                tickEvent.room = room;
                frameEvent = new FrameEvent();
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Whatever a container does to the flight recorder, the room goes on.
            unknown = false;
            tickEvent = null;
            LOG.log(Level.WARNING, "room " + room + " cannot tell a flight recording of its ticks", e);
        }
    }

    public void received() {
        if (open != null) {
            open.arrivals = lap();
        }
    }

    public void played() {
        if (open != null) {
            open.game = lap();
        }
    }

    public void encoded() {
        if (open != null) {
            open.encoding = lap();
        }
    }

    public void sent(long frames, long bytes) {
        if (open != null) {
            open.frames = lap();
            open.sent = frames;
            open.bytes = bytes;
        }
    }

    public void end(int players) {
        if (open != null) {
            open.players = players;
            open.end();
            open.commit();
        }
    }

    public void beginFrame() {
        openFrame = frameEvent != null && frameEvent.isEnabled() ? frameEvent : null;
        if (openFrame != null) {
            openFrame.begin();
        }
    }

    public void endFrame(int player, int tick, int ticks, int bytes) {
        if (openFrame != null) {
            openFrame.end();
            openFrame.player = player;
            openFrame.tick = tick;
            openFrame.ticks = ticks;
            openFrame.bytes = bytes;
            openFrame.commit();
        }
    }

    /** Nanoseconds since the part before ended. */
    private long lap() {
        long nowNanos = nanoClock.getAsLong();
        long nanos = nowNanos - sinceNanos;
        sinceNanos = nowNanos;
        return nanos;
    }
}
