package io.github.driftfire.headless;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Keeps what is sent; a message is under way until {@link #written}. */
final class FakeWebSocket implements WebSocket {
    final List<String> sent = new ArrayList<>();
    boolean immediate;
    private final Queue<CompletableFuture<WebSocket>> underWay = new ArrayDeque<>();

    /** The oldest message has been written. */
    void written() {
        underWay.remove().complete(this);
    }

    private CompletableFuture<WebSocket> sending(String what) {
        if (!underWay.isEmpty()) {
            throw new IllegalStateException("Send pending");
        }
        sent.add(what);
        CompletableFuture<WebSocket> future = new CompletableFuture<>();
        if (immediate) {
            future.complete(this);
        } else {
            underWay.add(future);
        }
        return future;
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
        return sending("text " + data);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
        return sending("binary " + data.get(0));
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        return sending("ping");
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        return sending("pong");
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int code, String reason) {
        return sending("close " + code);
    }

    @Override
    public void request(long count) {}

    @Override
    public String getSubprotocol() {
        return "";
    }

    @Override
    public boolean isOutputClosed() {
        return false;
    }

    @Override
    public boolean isInputClosed() {
        return false;
    }

    @Override
    public void abort() {
        sent.add("abort");
    }
}
