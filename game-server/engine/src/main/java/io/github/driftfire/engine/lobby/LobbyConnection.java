package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.sessions.Connection;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.protocol.CloseCode;

/**
 * One visitor's connection, as a transport provides it.
 *
 * <p>Methods may be called from the lobby's thread and from container threads, never two sends at a time. None blocks, none throws.
 */
public interface LobbyConnection {
    /**
     * Sends a message as text. A {@link io.github.driftfire.model.lobby.LobbyList} goes to all visitors as the same object.
     *
     * @param sent called once, on any thread, possibly before the send returns
     */
    void send(LobbyServerMessage message, Connection.Sent sent);

    /** Ends the connection with a code and a reason for people. Only the first call counts. */
    void close(CloseCode code, String reason);

    /** Ends the connection of a peer that does not read. */
    void abort();
}
