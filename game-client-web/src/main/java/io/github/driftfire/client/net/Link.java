package io.github.driftfire.client.net;

import io.github.driftfire.model.protocol.Protocol;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.websocket.WebSocket;

/** One WebSocket, from its opening to its end. After {@link #abandon} nothing of it is heard any more. */
final class Link {
    /** Hears one socket. */
    interface Listener {
        void opened();

        void text(String text);

        void bytes(byte[] frame);

        void closed(int code, String reason);
    }

    /** Close codes that a page may use: 1000 and 3000 to 4999. */
    private static final int NORMAL = 1000;

    private final WebSocket socket;
    private final Listener listener;
    private boolean live = true;

    Link(String address, Listener listener) {
        this.listener = listener;
        socket = new WebSocket(address, Protocol.SUBPROTOCOL);
        socket.setBinaryType("arraybuffer");
        socket.onOpen(event -> {
            if (live) {
                listener.opened();
            }
        });
        socket.onMessage(event -> {
            if (!live) {
                return;
            }
            if (isText(event.getData())) {
                listener.text(event.getDataAsString());
            } else {
                listener.bytes(new Int8Array(event.getDataAsArray()).toJavaArray());
            }
        });
        socket.onClose(event -> end(event.getCode(), event.getReason()));
    }

    void send(String text) {
        if (live && socket.getReadyState() == 1) {
            socket.send(text);
        }
    }

    void send(byte[] frame) {
        if (live && socket.getReadyState() == 1) {
            // A copy, because the socket reads it later.
            socket.send(Int8Array.copyFromJavaArray(frame));
        }
    }

    int bufferedBytes() {
        return socket.getBufferedAmount();
    }

    /** Ends it without a word to the listener. */
    void abandon() {
        if (live) {
            live = false;
            socket.close(NORMAL);
        }
    }

    private void end(int code, String reason) {
        if (live) {
            live = false;
            listener.closed(code, reason);
        }
    }

    @JSBody(params = "data", script = "return typeof data === 'string';")
    private static native boolean isText(JSObject data);
}
