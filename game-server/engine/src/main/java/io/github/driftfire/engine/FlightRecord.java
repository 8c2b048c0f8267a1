package io.github.driftfire.engine;

import java.util.function.LongSupplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What a room tells a flight recording, part by part of a tick. Nobody records: nothing is timed. Owned by the room's thread; allocates
 * nothing in a tick either way.
 *
 * <p>The events are there from the first tick after somebody has begun to record: to make them known to the flight recorder takes a tenth
 * of a server's start.
 */
final class FlightRecord {
    private final String room;
    private final LongSupplier nanoClock;
    private @Nullable TickEvent tickEvent;
    private @Nullable FrameEvent frameEvent;
    private boolean recording;
    private long sinceNanos;

    FlightRecord(String room, LongSupplier nanoClock) {
        this.room = room;
        this.nanoClock = nanoClock;
    }

    void begin(int tick) {
        if (tickEvent == null && FlightRecorder.isInitialized()) {
            tickEvent = new TickEvent();
            frameEvent = new FrameEvent();
        }
        recording = tickEvent != null && tickEvent.isEnabled();
        if (tickEvent != null && recording) {
            tickEvent.begin();
            tickEvent.room = room;
            tickEvent.tick = tick;
            tickEvent.arrivals = 0;
            tickEvent.game = 0;
            tickEvent.encoding = 0;
            tickEvent.frames = 0;
            tickEvent.sent = 0;
            tickEvent.bytes = 0;
            sinceNanos = nanoClock.getAsLong();
        }
    }

    void received() {
        if (tickEvent != null && recording) {
            tickEvent.arrivals = lap();
        }
    }

    void played() {
        if (tickEvent != null && recording) {
            tickEvent.game = lap();
        }
    }

    void encoded() {
        if (tickEvent != null && recording) {
            tickEvent.encoding = lap();
        }
    }

    void sent(long frames, long bytes) {
        if (tickEvent != null && recording) {
            tickEvent.frames = lap();
            tickEvent.sent = frames;
            tickEvent.bytes = bytes;
        }
    }

    void end(int players) {
        if (tickEvent != null && recording) {
            tickEvent.players = players;
            tickEvent.end();
            tickEvent.commit();
        }
    }

    void beginFrame() {
        if (frameEvent != null && frameEvent.isEnabled()) {
            frameEvent.begin();
        }
    }

    void endFrame(int player, int tick, int ticks, int bytes) {
        if (frameEvent != null && frameEvent.isEnabled()) {
            frameEvent.end();
            frameEvent.player = player;
            frameEvent.tick = tick;
            frameEvent.ticks = ticks;
            frameEvent.bytes = bytes;
            frameEvent.commit();
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
