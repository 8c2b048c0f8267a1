package io.github.driftfire.page;

import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.lobby.LobbyServerMessage;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.netcode.lobby.LobbySocket;
import org.teavm.jso.websocket.WebSocket;

/** A WebSocket to the lobby. After {@link #close} it calls its listener no more. */
final class BrowserLobbySocket implements LobbySocket {
    private static final int OPEN = 1;

    private final WebSocket socket;
    private boolean live = true;

    BrowserLobbySocket(String address, Listener listener) {
        socket = new WebSocket(address, LobbyProtocol.SUBPROTOCOL);
        socket.onOpen(event -> {
            if (live) {
                listener.opened();
            }
        });
        socket.onMessage(event -> {
            LobbyServerMessage message = live ? LobbyMessages.read(event.getDataAsString()) : null;
            if (message != null) {
                listener.received(message);
            }
        });
        socket.onClose(event -> {
            if (live) {
                live = false;
                listener.closed(event.getCode(), event.getReason());
            }
        });
    }

    @Override
    public void send(String text) {
        if (live && socket.getReadyState() == OPEN) {
            socket.send(text);
        }
    }

    @Override
    public void close() {
        if (live) {
            live = false;
            socket.close(CloseCode.NORMAL.code());
        }
    }
}
