package io.github.driftfire.endpoint;

import io.github.driftfire.engine.lobby.LobbyConnection;
import io.github.driftfire.engine.sessions.Connection.Sent;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.protocol.CloseCode;

/** The lobby's connection over a WebSocket session. */
final class LobbySocket implements LobbyConnection {
    private final WebSocketConnection connection;
    private final LobbyMessages messages;

    LobbySocket(WebSocketConnection connection, LobbyMessages messages) {
        this.connection = connection;
        this.messages = messages;
    }

    @Override
    public void send(LobbyServerMessage message, Sent sent) {
        connection.send(messages.text(message), sent);
    }

    @Override
    public void close(CloseCode code, String reason) {
        connection.close(code, reason);
    }

    @Override
    public void abort() {
        connection.abort();
    }
}
