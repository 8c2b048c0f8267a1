package io.github.driftfire.headless;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Joins the parts of messages. Called by one of the JDK's threads at a time. */
final class Events implements WebSocket.Listener {
    private final HeadlessSocket socket;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Events(HeadlessSocket socket) {
        this.socket = socket;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            socket.text(text.toString());
            text.setLength(0);
        }
        source.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket source, ByteBuffer part, boolean last) {
        byte[] read = new byte[part.remaining()];
        part.get(read);
        bytes.write(read, 0, read.length);
        if (last) {
            socket.bytes(bytes.toByteArray());
            bytes.reset();
        }
        source.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket source, int code, String reason) {
        socket.closed(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket source, Throwable failure) {
        socket.failed();
    }
}
