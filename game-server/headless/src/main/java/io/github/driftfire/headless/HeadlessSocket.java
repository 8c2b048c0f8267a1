package io.github.driftfire.headless;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.netcode.session.ClientSocket;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One {@link WebSocket} of the JDK. Its events are handed to the owner's thread, which calls all methods.
 *
 * <p>The JDK takes one message at a time: each waits for the one before.
 */
final class HeadlessSocket implements ClientSocket {
    /** What a browser reports for a connection that broke. */
    private static final int BROKEN = 1006;

    /** How long {@link #leave} waits until the close frame is written: the caller may end the JVM after it. */
    private static final long LEAVE_MILLIS = 2000;

    private final Listener listener;
    private final Executor owner;
    private final ServerTexts texts;
    private final AtomicInteger bufferedBytes = new AtomicInteger();
    private final CompletableFuture<WebSocket> opened;
    private CompletableFuture<WebSocket> sending;
    private boolean live = true;

    /**
     * @param opening opens the connection with a listener for its events
     * @param owner runs tasks in order on the owner's thread
     */
    HeadlessSocket(
            Function<WebSocket.Listener, CompletableFuture<WebSocket>> opening,
            Listener listener,
            Executor owner,
            ServerTexts texts) {
        this.listener = listener;
        this.owner = owner;
        this.texts = texts;
        opened = opening.apply(new Events(this));
        sending = opened.whenComplete((socket, failure) -> owner.execute(() -> {
            if (failure != null) {
                end(BROKEN, "");
            } else if (live) {
                listener.opened();
            }
        }));
    }

    @Override
    public void send(String text) {
        if (live) {
            enqueue(text.length(), socket -> socket.sendText(text, true));
        }
    }

    @Override
    public void send(byte[] frame) {
        if (live) {
            // A copy, because the socket reads it later.
            ByteBuffer copy = ByteBuffer.wrap(frame.clone());
            enqueue(frame.length, socket -> socket.sendBinary(copy, true));
        }
    }

    private void enqueue(int bytes, Function<WebSocket, CompletableFuture<WebSocket>> message) {
        bufferedBytes.addAndGet(bytes);
        sending = sending.thenCompose(message).whenComplete((socket, failure) -> bufferedBytes.addAndGet(-bytes));
    }

    @Override
    public int bufferedBytes() {
        return bufferedBytes.get();
    }

    @Override
    public boolean usable() {
        return live && !sending.isCompletedExceptionally();
    }

    /** Without a close frame, which might wait for a connection that carries nothing any more. */
    @Override
    public void abandon() {
        live = false;
        sending = opened.whenComplete((socket, failure) -> {
            if (failure == null) {
                socket.abort();
            }
        });
    }

    @Override
    public void leave() {
        if (!live) {
            return;
        }
        live = false;
        try {
            sending.thenCompose(socket -> socket.sendClose(CloseCode.NORMAL.code(), ""))
                    .get(LEAVE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            abandon();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon();
        }
    }

    /** Breaks the connection as a lost network does. */
    void breakConnection() {
        if (live) {
            abandon();
            listener.closed(BROKEN, "");
        }
    }

    void text(String text) {
        owner.execute(() -> {
            if (!live) {
                return;
            }
            Welcome welcome = texts.welcome(text);
            if (welcome != null) {
                listener.welcomed(welcome);
            } else {
                listener.warned(texts.inactivitySeconds(text));
            }
        });
    }

    void bytes(byte[] frame) {
        owner.execute(() -> {
            if (live) {
                listener.bytes(frame);
            }
        });
    }

    void closed(int code, String reason) {
        owner.execute(() -> end(code, reason));
    }

    void failed() {
        closed(BROKEN, "");
    }

    private void end(int code, String reason) {
        if (live) {
            live = false;
            listener.closed(code, reason);
        }
    }
}
