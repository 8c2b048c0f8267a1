package io.github.driftfire.netcode.lobby;

import io.github.driftfire.model.lobby.LobbyServerMessage;

/** One connection to the lobby, from its opening to its end. */
public interface LobbySocket {
    /** Takes the events of one connection. */
    interface Listener {
        void opened();

        /** Texts that are no such message are left out. */
        void received(LobbyServerMessage message);

        void closed(int code, String reason);
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Opener {
        LobbySocket open(String address, Listener listener);
    }

    void send(String text);

    /** Ends it without a word to the listener. */
    void close();
}
