package io.github.driftfire.standalone.replay;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.replication.ReplicaTrace;
import io.github.driftfire.model.state.Model;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records its frames and what a replica makes of them; stalls on demand. */
final class RecordedConnection implements Connection {
    private final List<byte[]> frames = new ArrayList<>();
    private final ReplicaTrace trace;
    private @Nullable Welcome welcome;
    private @Nullable Sent pending;
    private boolean stalled;

    RecordedConnection(Model model) {
        trace = new ReplicaTrace(model);
    }

    ReplicaTrace trace() {
        return trace;
    }

    int frames() {
        return frames.size();
    }

    boolean welcomed() {
        return welcome != null;
    }

    /** What brings its player's seat back; {@code null} before the welcome. */
    @Nullable
    String token() {
        return welcome == null ? null : welcome.resume();
    }

    /** The welcome's settings and the frames, as {@code golden.replay} reads them: a line each. */
    String recording() {
        if (welcome == null) {
            throw new IllegalStateException("not welcomed");
        }
        WorldSettings world = welcome.world();
        StringBuilder text = new StringBuilder();
        text.append(world.preset()).append('\n');
        text.append(world.widthUnits()).append('\n');
        text.append(world.heightUnits()).append('\n');
        text.append(world.tickRateHz()).append('\n');
        for (byte[] frame : frames) {
            text.append(HexFormat.of().formatHex(frame)).append('\n');
        }
        return text.toString();
    }

    /** From here on sends do not end. */
    void stall() {
        stalled = true;
    }

    /** Ends the send that is on its way, and those to come at once. */
    void flow() {
        stalled = false;
        Sent sent = pending;
        pending = null;
        if (sent != null) {
            sent.sent(true);
        }
    }

    @Override
    public void send(ByteBuffer frame, Sent sent) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        frames.add(bytes);
        trace.apply(bytes);
        finish(sent);
    }

    @Override
    public void send(Welcome message, Sent sent) {
        welcome = message;
        finish(sent);
    }

    private void finish(Sent sent) {
        if (stalled) {
            pending = sent;
        } else {
            sent.sent(true);
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        throw new AssertionError("closed: " + code + ", " + reason);
    }

    @Override
    public void abort() {
        throw new AssertionError("cut");
    }
}
