package io.github.driftfire.suite;

import java.net.URI;

/**
 * Where the application is, on this machine.
 *
 * @param path of the application, empty or with a leading slash and none at its end
 */
public record Address(int port, String path) {
    public static final String HOST = "127.0.0.1";

    public static Address at(int port) {
        return new Address(port, "");
    }

    /** @param application the address of its page, such as {@code http://127.0.0.1:8080/driftfire/} */
    public static Address of(URI application) {
        return new Address(application.getPort(), application.getPath().replaceFirst("/+$", ""));
    }

    /** An address of the application over HTTP. */
    public URI http(String pathInside) {
        return URI.create("http://" + HOST + ":" + port + path + pathInside);
    }

    /** A room's address over WebSocket. */
    public URI socket(String room) {
        return URI.create("ws://" + HOST + ":" + port + playPath(room));
    }

    public String playPath(String room) {
        return path + "/play/" + room;
    }
}
