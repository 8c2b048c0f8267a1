package io.github.driftfire.endpoint;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.engine.sessions.Session;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fastPath that sends by its line, so that a test ends sends as it does with a container's. */
final class FakeFastPath implements FastPath {
    final List<ByteBuffer> sent = new ArrayList<>();
    final List<String> cuts = new ArrayList<>();

    @Nullable
    Session player;

    private final FakeContainerSession line;

    FakeFastPath(FakeContainerSession line) {
        this.line = line;
    }

    @Override
    public void receive(Session session) {
        player = session;
    }

    @Override
    public void send(ByteBuffer message, Connection.Sent done) {
        sent.add(message);
        line.session.getAsyncRemote().sendBinary(message, result -> done.sent(result.isOK()));
    }

    @Override
    public void cut() {
        cuts.add("cut");
    }
}
