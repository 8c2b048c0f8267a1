package io.github.driftfire.bench.swarm;

import io.github.driftfire.model.protocol.Protocol;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A room on a server.
 *
 * @param path of the endpoint, with the room's name
 */
record Target(String host, int port, String path) {
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
        return new Target(uri.getHost(), uri.getPort() < 0 ? HTTP_PORT : uri.getPort(), uri.getPath());
    }

    String hostAndPort() {
        return host + ":" + port;
    }
}
