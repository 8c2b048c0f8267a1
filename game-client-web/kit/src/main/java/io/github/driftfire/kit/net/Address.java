package io.github.driftfire.kit.net;

import io.github.driftfire.model.lobby.LobbyProtocol;
import io.github.driftfire.model.protocol.Protocol;

/**
 * Where a game's page came from, and what follows for the server's other addresses. Any context path will do.
 *
 * @param game the game's name
 * @param toRoot the way from the page's folder to the server's root: {@code ./} or {@code ../}
 */
public record Address(String scheme, String host, String path, String query, String game, String toRoot) {
    /** The path of the server's root, which ends with a slash. */
    public String root() {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return toRoot.equals("../") ? folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1) : folder;
    }

    /** The address of a room's socket. */
    public String socket(String room) {
        return socketAt(Protocol.PLAY_PATH + room);
    }

    /** The address of the lobby's socket. */
    public String lobby() {
        return socketAt(LobbyProtocol.PATH);
    }

    private String socketAt(String below) {
        String base = root();
        String directory = base.isEmpty() ? "" : base.substring(0, base.length() - 1);
        return (scheme.equals("https:") ? "wss://" : "ws://") + host + directory + below;
    }

    /** The room that the page's query names, still encoded as in an address; empty if it names none. */
    public String room() {
        String rest = query.startsWith("?") ? query.substring(1) : query;
        while (!rest.isEmpty()) {
            int end = rest.indexOf('&');
            String pair = end < 0 ? rest : rest.substring(0, end);
            if (pair.startsWith("room=")) {
                return pair.substring(5);
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return "";
    }
}
