package io.github.driftfire.kit.net;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.session.ClientSocket;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.websocket.WebSocket;

/** One WebSocket, from its opening to its end. After {@link #abandon} it calls its listener no more. */
public final class BrowserSocket implements ClientSocket {
    /** A page may use 1000, with which a player leaves for good, and 3000 to 4999: those keep the seat. */
    private static final int NORMAL = CloseCode.NORMAL.code();

    private static final int GIVEN_UP = CloseCode.IDLE.code();

    /** The ready state of an open socket; 0 is that of one that is being opened. */
    private static final int OPEN = 1;

    private final WebSocket socket;
    private final Listener listener;
    private boolean live = true;

    public BrowserSocket(String address, Listener listener) {
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
                Welcome welcome = Welcomes.read(event.getDataAsString());
                if (welcome != null) {
                    listener.welcomed(welcome);
                } else {
                    listener.warned(Welcomes.inactivity(event.getDataAsString()));
                }
            } else {
                listener.bytes(new Int8Array(event.getDataAsArray()).toJavaArray());
            }
        });
        socket.onClose(event -> end(event.getCode(), event.getReason()));
    }

    @Override
    public void send(String text) {
        if (live && socket.getReadyState() == OPEN) {
            socket.send(text);
        }
    }

    @Override
    public void send(byte[] frame) {
        if (live && socket.getReadyState() == OPEN) {
            // A copy, because the socket reads it later.
            socket.send(Int8Array.copyFromJavaArray(frame));
        }
    }

    @Override
    public int bufferedBytes() {
        return socket.getBufferedAmount();
    }

    @Override
    public boolean usable() {
        return live && socket.getReadyState() <= OPEN;
    }

    @Override
    public void abandon() {
        close(GIVEN_UP);
    }

    @Override
    public void leave() {
        close(NORMAL);
    }

    private void close(int code) {
        if (live) {
            live = false;
            socket.close(code);
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
