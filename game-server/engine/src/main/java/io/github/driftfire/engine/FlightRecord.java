package io.github.driftfire.engine;

import java.util.function.LongSupplier;

/**
 * What a room tells a flight recording, part by part of a tick. Nobody records: nothing is timed. Owned by the room's thread; allocates
 * nothing either way.
 */
final class FlightRecord {
    private final TickEvent tickEvent = new TickEvent();
    private final FrameEvent frameEvent = new FrameEvent();
    private final LongSupplier nanoClock;
    private boolean recording;
    private long sinceNanos;

    FlightRecord(String room, LongSupplier nanoClock) {
        this.tickEvent.room = room;
        this.nanoClock = nanoClock;
    }

    void begin(int tick) {
        recording = tickEvent.isEnabled();
        if (recording) {
            tickEvent.begin();
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
        tickEvent.arrivals = lap();
    }

    void played() {
        tickEvent.game = lap();
    }

    void encoded() {
        tickEvent.encoding = lap();
    }

    void sent(long frames, long bytes) {
        tickEvent.frames = lap();
        tickEvent.sent = frames;
        tickEvent.bytes = bytes;
    }

    void end(int players) {
        if (recording) {
            tickEvent.players = players;
            tickEvent.end();
            tickEvent.commit();
        }
    }

    void beginFrame() {
        if (frameEvent.isEnabled()) {
            frameEvent.begin();
        }
    }

    void endFrame(int player, int tick, int ticks, int bytes) {
        if (frameEvent.isEnabled()) {
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
        if (!recording) {
            return 0;
        }
        long nowNanos = nanoClock.getAsLong();
        long nanos = nowNanos - sinceNanos;
        sinceNanos = nowNanos;
        return nanos;
    }
}
