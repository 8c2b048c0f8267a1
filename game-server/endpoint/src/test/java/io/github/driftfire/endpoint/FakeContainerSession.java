package io.github.driftfire.endpoint;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container's session as a test wants it to behave. Only what the endpoint calls is there. */
final class FakeContainerSession {
    final List<Object> sent = new ArrayList<>();
    final List<SendHandler> pending = new ArrayList<>();
    final List<String> closes = new ArrayList<>();
    final Session session;
    String subprotocol = "driftfire.v2";
    long idleMillis;

    /** Sends end within the call, as in some containers. */
    boolean inline;

    /** Thrown by sends and closes, as by containers whose container is gone. */
    @Nullable
    RuntimeException broken;

    boolean open = true;

    FakeContainerSession() {
        RemoteEndpoint.Async remote = (RemoteEndpoint.Async) Proxy.newProxyInstance(
                FakeContainerSession.class.getClassLoader(),
                new Class<?>[] {RemoteEndpoint.Async.class},
                (proxy, method, args) -> send(args[0], (SendHandler) args[1]));
        session = (Session) Proxy.newProxyInstance(
                FakeContainerSession.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getAsyncRemote" -> remote;
                    case "getUserProperties" -> new HashMap<>();
                    case "isOpen" -> open;
                    case "getNegotiatedSubprotocol" -> subprotocol;
                    case "setMaxIdleTimeout" -> {
                        idleMillis = (Long) args[0];
                        yield null;
                    }
                    case "close" -> close((CloseReason) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The container is done with the oldest send. */
    void complete(boolean ok) {
        pending.remove(0).onResult(ok ? new SendResult() : new SendResult(new IOException("broken")));
    }

    private @Nullable Object send(Object message, SendHandler handler) {
        fail();
        sent.add(message);
        pending.add(handler);
        if (inline) {
            complete(true);
        }
        return null;
    }

    private @Nullable Object close(CloseReason reason) {
        closes.add(reason.getCloseCode().getCode() + " " + reason.getReasonPhrase());
        fail();
        return null;
    }

    private void fail() {
        if (broken != null) {
            throw broken;
        }
    }
}
