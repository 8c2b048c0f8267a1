package io.github.driftfire.engine;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireReader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that keeps what it was given, and finishes its sends as a test wants it. */
public final class FakeConnection implements Connection {
    /** How a line finishes a send. */
    public enum Line {
        /** Within the call. */
        PROMPT,
        /** When the test calls {@link #finish}; never, if it does not. */
        SLOW,
        /** With a failure. */
        BROKEN,
        /** With an exception out of every call. */
        THROWING
    }

    public final List<byte[]> frames = new ArrayList<>();
    public final List<Welcome> welcomes = new ArrayList<>();
    public final List<InactivityWarning> warnings = new ArrayList<>();
    public final List<CloseCode> closes = new ArrayList<>();
    public final List<String> reasons = new ArrayList<>();
    public int aborts;
    public Line line = Line.PROMPT;

    /** What the transport finds out when the room lets it deliver what has come. */
    public Runnable polled = () -> {};

    /** What a test looks at while the connection is being closed. */
    public Runnable closed = () -> {};

    private @Nullable Sent pending;

    @Override
    public void poll() {
        polled.run();
    }

    @Override
    public boolean isReady() {
        throwIfTold();
        return true;
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        frames.add(bytes);
        finishAsTold(sent);
    }

    @Override
    public void send(Welcome welcome, Sent sent) {
        welcomes.add(welcome);
        finishAsTold(sent);
    }

    @Override
    public void send(InactivityWarning warning, Sent sent) {
        warnings.add(warning);
        finishAsTold(sent);
    }

    @Override
    public void close(CloseCode code, String reason) {
        closes.add(code);
        reasons.add(reason);
        closed.run();
        throwIfTold();
    }

    @Override
    public void abort() {
        aborts++;
        throwIfTold();
    }

    /** Finishes the send that is on its way. */
    public void finish(boolean ok) {
        Sent sent = pending;
        if (sent == null) {
            throw new AssertionError("nothing is being sent");
        }
        pending = null;
        sent.sent(ok);
    }

    /** The code of the only close, or {@code null}. */
    @Nullable
    public CloseCode closedWith() {
        return closes.isEmpty() ? null : closes.get(closes.size() - 1);
    }

    /** The tick in the newest frame's head, 0 before the first. */
    public int lastTick() {
        return frames.isEmpty() ? 0 : head().tick();
    }

    /** The input acknowledged in the newest frame's head. */
    public int lastApplied() {
        return head().applied();
    }

    private Head head() {
        WireReader in = new WireReader(frames.get(frames.size() - 1));
        int type = in.u8();
        int flags = in.u8();
        return new Head(type, flags, in.u32(), in.u16());
    }

    private void finishAsTold(Sent sent) {
        if (pending != null) {
            throw new AssertionError("a send while another is on its way");
        }
        throwIfTold();
        switch (line) {
            case PROMPT -> sent.sent(true);
            case BROKEN -> sent.sent(false);
            case SLOW, THROWING -> pending = sent;
        }
    }

    private void throwIfTold() {
        if (line == Line.THROWING) {
            throw new IllegalStateException("this line throws");
        }
    }

    private record Head(int type, int flags, int tick, int applied) {}
}
