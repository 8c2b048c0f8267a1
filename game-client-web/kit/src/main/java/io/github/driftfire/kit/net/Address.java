package io.github.driftfire.kit.net;

import io.github.driftfire.model.protocol.Protocol;

/** Where the page came from, and what follows for the socket. Any context path will do. */
public record Address(String scheme, String host, String path, String query) {
    public static final String DEFAULT_ROOM = "arena";

    /** The address of a room's socket beside the page. */
    public String socket(String room) {
        String base = path.substring(0, path.lastIndexOf('/') + 1);
        String directory = base.isEmpty() ? "" : base.substring(0, base.length() - 1);
        return (scheme.equals("https:") ? "wss://" : "ws://") + host + directory + Protocol.PLAY_PATH + room;
    }

    /** The room that the page's query names, still encoded as in an address; {@link #DEFAULT_ROOM} if it names none. */
    public String room() {
        String rest = query.startsWith("?") ? query.substring(1) : query;
        while (!rest.isEmpty()) {
            int end = rest.indexOf('&');
            String pair = end < 0 ? rest : rest.substring(0, end);
            if (pair.startsWith("room=") && pair.length() > 5) {
                return pair.substring(5);
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return DEFAULT_ROOM;
    }
}
