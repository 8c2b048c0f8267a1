package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.protocol.Protocol;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A room on a server.
 *
 * @param context path of the application, empty for one at the root
 * @param room its name
 */
record Target(String host, int port, String context, String room) {
    private static final int HTTP_PORT = 80;

    /** Reads an address such as {@code ws://127.0.0.1:8080/play/arena}. */
    static Target of(String address) {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + address + "' is no address", e);
        }
        if (!"ws".equals(uri.getScheme())
                || uri.getHost() == null
                || !uri.getPath().contains(Protocol.PLAY_PATH)) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not of the form ws://<host>:<port>" + Protocol.PLAY_PATH + "<room>");
        }
        int play = uri.getPath().lastIndexOf(Protocol.PLAY_PATH);
        return new Target(
                uri.getHost(),
                uri.getPort() < 0 ? HTTP_PORT : uri.getPort(),
                uri.getPath().substring(0, play),
                uri.getPath().substring(play + Protocol.PLAY_PATH.length()));
    }

    /** The path of a room's endpoint. */
    String playPath(String its) {
        return context + Protocol.PLAY_PATH + its;
    }

    String lobbyPath() {
        return context + LobbyProtocol.PATH;
    }

    String hostAndPort() {
        return host + ":" + port;
    }
}
