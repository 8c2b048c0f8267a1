package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireReader;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection, seen from both sides: a transport reports on it from its own threads, the room's thread looks in once a
 * tick.
 *
 * <p>The transport's threads must deliver one message after another, as WebSocket does; none of their calls blocks. A client
 * that breaks a rule is closed here, alone, with the rule's {@link CloseCode}.
 */
public final class Session {
    /** Messages a second, in multiples of the tick rate, that a client may send for long. */
    private static final int FLOOD_FACTOR = 3;

    /** Seconds' worth of inputs that may arrive in one go. */
    private static final int FLOOD_BURST_SECONDS = 8;

    private static final byte[] NOTHING = new byte[0];

    private final Connection connection;
    private final String fingerprint;
    private final LongSupplier nanoClock;
    private final RateLimit rateLimit;
    private final long openedNanos;
    private final WireReader reader = new WireReader(NOTHING);
    private final InputQueue inputs = new InputQueue();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Connection.Sent sent = this::sent;
    private volatile @Nullable Hello hello;
    private volatile boolean sending;
    private volatile long heardNanos;

    Session(Connection connection, String fingerprint, int tickRateHz, LongSupplier nanoClock) {
        this.connection = connection;
        this.fingerprint = fingerprint;
        this.nanoClock = nanoClock;
        this.openedNanos = nanoClock.getAsLong();
        this.heardNanos = openedNanos;
        this.rateLimit = new RateLimit(FLOOD_FACTOR * tickRateHz, FLOOD_BURST_SECONDS * tickRateHz, openedNanos);
    }

    /** The client's first text. */
    public void hello(Hello message) {
        if (!heard()) {
            return;
        }
        if (!Hello.TYPE.equals(message.type())) {
            reject(CloseCode.BAD_TEXT, "Expected a hello, not '" + message.type() + "'");
        } else if (hello != null) {
            reject(CloseCode.BAD_TEXT, "A second hello");
        } else if (!fingerprint.equals(message.model())) {
            reject(CloseCode.STALE_MODEL, CloseCode.STALE_MODEL.reason());
        } else {
            hello = message;
        }
    }

    /** A binary message: an input. The bytes are read before the call returns. */
    public void frame(byte[] bytes, int offset, int length) {
        if (!heard()) {
            return;
        }
        long input = InputFrame.decode(reader.wrap(bytes, offset, length));
        if (hello == null) {
            reject(CloseCode.BAD_FRAME, "An input before the hello");
        } else if (input == InputFrame.MALFORMED) {
            reject(CloseCode.BAD_FRAME, "A frame of " + length + " bytes that is no input");
        } else {
            // A full ring forgets the newest: the room falls behind at most CAPACITY ticks, and tells by its queue
            // depth.
            inputs.offer(input);
        }
    }

    /** Ends the session for a reason that the transport found. The reason is for people, at most 123 bytes of UTF-8. */
    public void reject(CloseCode code, String reason) {
        if (closed.compareAndSet(false, true)) {
            connection.close(code, reason);
        }
    }

    /** The line is gone; nothing more will be sent. */
    public void closed() {
        closed.set(true);
    }

    private boolean heard() {
        if (closed.get()) {
            return false;
        }
        long now = nanoClock.getAsLong();
        heardNanos = now;
        if (!rateLimit.allow(now)) {
            reject(CloseCode.FLOOD, CloseCode.FLOOD.reason());
            return false;
        }
        return true;
    }

    // What follows is for the room's thread.

    @Nullable
    Hello hello() {
        return hello;
    }

    InputQueue inputs() {
        return inputs;
    }

    boolean isClosed() {
        return closed.get();
    }

    boolean missedHelloDeadline(long nowNanos) {
        return hello == null && nowNanos - openedNanos > Protocol.HELLO_DEADLINE_MILLIS * 1_000_000L;
    }

    long silentNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    /** Whether a send is on its way; until it is done there must be no other. */
    boolean sending() {
        return sending;
    }

    void send(Welcome welcome) {
        sending = true;
        connection.send(welcome, sent);
    }

    void send(ByteBuffer frame) {
        sending = true;
        connection.send(frame, sent);
    }

    /** Closes a peer that does not read: a farewell would wait behind what it has not read. */
    void abort() {
        if (closed.compareAndSet(false, true)) {
            connection.abort();
        }
    }

    private void sent(boolean ok) {
        sending = false;
        if (!ok) {
            closed.set(true);
        }
    }
}
