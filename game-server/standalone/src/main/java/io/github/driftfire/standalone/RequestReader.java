package io.github.driftfire.standalone;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what comes in on one connection into requests, and gives none out before all of it is there and is right: its head, and its
 * body, which is thrown away. Once something is wrong it reads nothing more.
 *
 * <p>Owned by the thread that reads the connection. Keeps no memory between two requests.
 */
final class RequestReader {
    private static final byte[] NONE = {};
    private static final int FIRST_BYTES = 1024;

    /** Empty lines before a request, of which RFC 9112, 2.2, wants one at least to be ignored. */
    private static final int MAX_EMPTY_LINES = 8;

    /** The first byte of a TLS client's first record. */
    private static final int TLS_HANDSHAKE = 0x16;

    private byte[] bytes = NONE;
    private int size;
    private int emptyLines;
    private int lineBytes;
    private boolean cr;
    private boolean requestLine = true;
    private @Nullable RequestHead head;
    private long bodyLeft;
    private @Nullable ChunkedBody chunks;
    private @Nullable Refusal refusal;

    /** Reads on. Answers the next request, or {@code null} when there is none yet or {@link #refusal} tells what is wrong. */
    @Nullable
    RequestHead read(ByteBuffer in) {
        while (refusal == null && in.hasRemaining()) {
            if (head == null) {
                refusal = take(in.get() & 0xff);
            } else {
                skipBody(in);
            }
            RequestHead complete = head;
            if (refusal == null && complete != null && bodyLeft == 0 && chunks == null) {
                head = null;
                return complete;
            }
        }
        if (refusal != null) {
            discard();
        }
        return null;
    }

    /** Why nothing more is read. */
    @Nullable
    Refusal refusal() {
        return refusal;
    }

    /** Memory of a head that is not complete. */
    int heldBytes() {
        return bytes.length;
    }

    /** Frees what has come of a head. To be called when nothing more will be read. */
    void discard() {
        bytes = NONE;
        size = 0;
    }

    /** Whether a part of a request has come and the rest has not. */
    boolean isWithin() {
        return size > 0 || head != null || cr;
    }

    /** Whether the head is complete and the body is not. */
    boolean isWithinBody() {
        return head != null;
    }

    private @Nullable Refusal take(int octet) {
        if (octet == '\n') {
            return cr ? lineEnd() : Refusal.bad("a line that ends without CR");
        }
        if (cr) {
            return Refusal.bad("a CR within a line");
        }
        if (octet == '\r') {
            cr = true;
            return null;
        }
        if (size == 0 && !Tokens.isTokenChar(octet)) {
            return Refusal.bad(octet == TLS_HANDSHAKE ? "TLS, which this port does not speak" : "no HTTP");
        }
        if (octet < ' ' && octet != '\t' || octet == 0x7f) {
            return Refusal.bad("a control character");
        }
        lineBytes++;
        return put(octet);
    }

    private @Nullable Refusal lineEnd() {
        cr = false;
        if (size == 0) {
            return ++emptyLines > MAX_EMPTY_LINES ? Refusal.bad("empty lines only") : null;
        }
        boolean last = lineBytes == 0;
        lineBytes = 0;
        Refusal wrong = requestLine ? RequestHead.checkRequestLine(bytes, size) : null;
        requestLine = false;
        wrong = wrong == null ? put('\r') : wrong;
        wrong = wrong == null ? put('\n') : wrong;
        return wrong == null && last ? complete() : wrong;
    }

    private @Nullable Refusal put(int octet) {
        if (size == RequestHead.MAX_BYTES) {
            return Refusal.of(Refusal.HEAD_TOO_LARGE, "a head above " + RequestHead.MAX_BYTES + " bytes");
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(FIRST_BYTES, 2 * size));
        }
        bytes[size++] = (byte) octet;
        return null;
    }

    private @Nullable Refusal complete() {
        RequestHead.Result result = RequestHead.parse(bytes, size);
        bytes = NONE;
        size = 0;
        emptyLines = 0;
        requestLine = true;
        RequestHead parsed = result.head();
        head = parsed;
        if (parsed != null) {
            bodyLeft = parsed.contentLength();
            chunks = parsed.isChunked() ? new ChunkedBody() : null;
        }
        return result.refusal();
    }

    private void skipBody(ByteBuffer in) {
        ChunkedBody chunked = chunks;
        if (chunked == null) {
            int step = (int) Math.min(bodyLeft, in.remaining());
            in.position(in.position() + step);
            bodyLeft -= step;
            return;
        }
        switch (chunked.read(in)) {
            case MORE -> {}
            case DONE -> chunks = null;
            case BAD -> refusal = Refusal.bad("a body that is not in proper chunks");
            case TOO_LARGE -> refusal = Refusal.bodyTooLarge();
        }
    }
}
