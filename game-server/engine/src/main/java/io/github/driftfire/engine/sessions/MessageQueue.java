package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.limits.RateLimit;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.wire.WireReader;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A player's game messages on their way from the container's thread to the room's: a bounded ring of bytes. One thread offers, one polls;
 * neither waits. It is made with a player's first message: a player who sends none has only a null reference.
 *
 * <pre>
 *  │ number u8 │ sequence u16 │ length u8 │ payload │ number u8 │ …
 * </pre>
 *
 * <p>A message that does not fit is dropped: a message is delivered at most once, and the game's own answer tells that it was.
 */
final class MessageQueue {
    static final int CAPACITY_BYTES = 1024;

    private static final int HEAD_BYTES = 4;
    private static final int MAX_PAYLOAD_BYTES = 0xff;

    /** Seconds' worth of messages that may arrive in one go, after a stall of the connection. */
    private static final int BURST_SECONDS = 8;

    private static final AtomicIntegerFieldUpdater<MessageQueue> HEAD =
            AtomicIntegerFieldUpdater.newUpdater(MessageQueue.class, "head");

    private static final AtomicIntegerFieldUpdater<MessageQueue> TAIL =
            AtomicIntegerFieldUpdater.newUpdater(MessageQueue.class, "tail");

    private final byte[] ring = new byte[CAPACITY_BYTES];
    private final byte[] payload = new byte[MAX_PAYLOAD_BYTES];
    private final WireReader reader = new WireReader(payload);
    private final @Nullable RateLimit[] limits;
    private volatile int head;
    private volatile int tail;

    /** @param types number of message types that a client may send */
    MessageQueue(int types) {
        limits = new RateLimit[types];
    }

    // The container's thread.

    /**
     * Whether one more message of a type is within its limit; if so it is counted.
     *
     * @param index of the type's limit
     * @param nowNanos as {@link RateLimit#allow} takes it
     */
    boolean allow(ClientMessageType<?> type, int index, long nowNanos, long pausedNanos) {
        RateLimit limit = limits[index];
        if (limit == null) {
            limit = RateLimit.perSecond(type.perSecond(), type.perSecond() * BURST_SECONDS, nowNanos, pausedNanos);
            limits[index] = limit;
        }
        return limit.allow(nowNanos, pausedNanos);
    }

    /** Answers {@code false} when the ring has no room for the message. */
    boolean offer(int number, int sequence, byte[] bytes, int offset, int length) {
        int at = tail;
        if (at - head + HEAD_BYTES + length > CAPACITY_BYTES) {
            return false;
        }
        put(at, number);
        put(at + 1, sequence >>> 8);
        put(at + 2, sequence);
        put(at + 3, length);
        for (int i = 0; i < length; i++) {
            put(at + HEAD_BYTES + i, bytes[offset + i]);
        }
        TAIL.lazySet(this, at + HEAD_BYTES + length);
        return true;
    }

    // The room's thread.

    boolean isEmpty() {
        return head == tail;
    }

    /** Number of the oldest message; there must be one. */
    int number() {
        return get(head);
    }

    /** Sequence of the newest input that was sent before the oldest message; there must be one. */
    int sequence() {
        return get(head + 1) << 8 | get(head + 2);
    }

    /** Takes the oldest message; there must be one. Answers its payload, which is valid until the next call. */
    WireReader poll() {
        int at = head;
        int length = get(at + 3);
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) get(at + HEAD_BYTES + i);
        }
        HEAD.lazySet(this, at + HEAD_BYTES + length);
        return reader.wrap(payload, 0, length);
    }

    private void put(int at, int value) {
        ring[at & (CAPACITY_BYTES - 1)] = (byte) value;
    }

    private int get(int at) {
        return ring[at & (CAPACITY_BYTES - 1)] & 0xff;
    }
}
