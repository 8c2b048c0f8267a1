package io.github.driftfire.standalone;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Protocol;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Validates the headers of a client's frames as they arrive, before payloads are gathered: masked, short enough, in the shortest form.
 *
 * <pre>
 *  ┌───────────────┬───────────────┬─────────────────┬──────────┬──────────
 *  │fin rsv opcode │ mask  length  │ longer length   │   mask   │ payload …
 *  │ 1   3     4   │  1      7     │ 0, 2 or 8 bytes │ 4 bytes  │
 *  └───────────────┴───────────────┴─────────────────┴──────────┴──────────
 * </pre>
 *
 * <p>Keeps no payload. Owned by the thread that reads the connection; others may read {@link #closeSeen}, which may be a moment old.
 */
final class FrameHeaderValidator {
    /** Longest payload of one frame: a text of the largest size in its longest encoding. */
    static final int MAX_PAYLOAD_BYTES = 4 * Protocol.MAX_TEXT_CHARS;

    /** Frames in a row that complete no message: fragments, pings. */
    static final int MAX_IDLE_FRAMES = 64;

    /** RFC 6455, 7.4.1: a frame that the protocol does not allow. */
    static final int PROTOCOL_ERROR = 1002;

    /** Why a client is closed. */
    record Violation(int code, String reason) {}

    private static final int FIN = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int CONTROL = 0x08;
    private static final int CLOSE = 0x08;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final int EIGHT_BYTE_LENGTH = 127;
    private static final int MAX_TWO_BYTE_LENGTH = 0xffff;
    private static final int MASK_BYTES = 4;
    private static final int WHOLE_BINARY = FIN | 2;
    private static final int SHORT_HEAD_BYTES = 2 + MASK_BYTES;
    private static final int NO_HEAD = -1;

    /** Bytes of the head that have come, of {@link #headBytes} in all, which its second byte tells. */
    private int headSeen;

    private int headBytes = NO_HEAD;
    private int maskBytes;
    private int first;
    private long payloadBytes;
    private long payloadLeft;
    private int idleFrames;
    private boolean fragmented;
    private boolean closeSeen;

    /** The frame's mask, or that part of it that has come. */
    private int mask;

    /** What has come of the code in the peer's close frame. */
    private int closeCode;

    private int closeCodeBytes;
    private @Nullable Violation violation;

    /**
     * Looks at what has come, and leaves the buffer as it was. After a {@link #violation} nothing is fit any more, but the heads
     * are still read: the peer's close frame may be among them.
     *
     * @return bytes from the buffer's position on that are fit to be read
     */
    int pass(ByteBuffer in) {
        int fit = violation == null ? in.position() : -1;
        int at = in.position();
        while (at < in.limit()) {
            if (payloadLeft > 0 && closeCodeBytes < Short.BYTES && closeSeen) {
                closeCode(in.get(at++) & 0xff);
                payloadLeft--;
            } else if (payloadLeft > 0) {
                int step = (int) Math.min(payloadLeft, in.limit() - at);
                payloadLeft -= step;
                at += step;
            } else {
                head(in.get(at++) & 0xff);
            }
            fit = violation == null ? at : fit;
        }
        return Math.max(0, fit - in.position());
    }

    /**
     * Takes a short binary message that has come whole in one frame, the commonest thing by far, without its mask. Nothing is taken
     * within another frame or message, nor once the connection is to end.
     *
     * @return bytes of the message, at the beginning of {@code message}; -1 if what comes next is anything else
     */
    int takeMessage(ByteBuffer in, byte[] message) {
        int at = in.position();
        int left = in.limit() - at;
        if (left < SHORT_HEAD_BYTES
                || headSeen > 0
                || payloadLeft > 0
                || fragmented
                || closeSeen
                || violation != null) {
            return -1;
        }
        int length = (in.get(at + 1) & 0xff) - MASKED;
        boolean shortMessage = (in.get(at) & 0xff) == WHOLE_BINARY && length >= 0 && length < TWO_BYTE_LENGTH;
        if (!shortMessage || length > message.length || left < SHORT_HEAD_BYTES + length) {
            return -1;
        }
        int mask = in.getInt(at + 2);
        in.get(at + SHORT_HEAD_BYTES, message, 0, length);
        for (int i = 0; i < length; i++) {
            message[i] ^= (byte) (mask >>> (24 - ((i & 3) << 3)));
        }
        in.position(at + SHORT_HEAD_BYTES + length);
        idleFrames = 0;
        return length;
    }

    /** What the client did that ends the connection, if anything. */
    @Nullable
    Violation violation() {
        return violation;
    }

    /** Whether a close frame has begun to come in. */
    boolean closeSeen() {
        return closeSeen;
    }

    /**
     * The code in the peer's close frame, if it came before any violation and is one that RFC 6455, 7.4, lets an endpoint send, or that
     * was registered since; 0 otherwise.
     */
    int peerCloseCode() {
        int code = closeCode;
        boolean protocol = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        return protocol || (code >= 3000 && code <= 4999) ? code : 0;
    }

    private void closeCode(int octet) {
        int plain = octet ^ (mask >>> (24 - 8 * closeCodeBytes) & 0xff);
        closeCodeBytes++;
        if (violation == null) {
            closeCode = closeCode << 8 | plain;
        }
    }

    private void head(int octet) {
        if (headSeen == 0) {
            first = octet;
        } else if (headSeen == 1) {
            second(octet);
        } else if (headSeen < headBytes - maskBytes) {
            payloadBytes = (payloadBytes << 8) | octet;
        } else {
            mask = mask << 8 | octet;
        }
        headSeen++;
        if (headSeen == headBytes) {
            complete();
        }
    }

    private void second(int octet) {
        int length = octet & LENGTH;
        int longer = length == TWO_BYTE_LENGTH ? 2 : length == EIGHT_BYTE_LENGTH ? Long.BYTES : 0;
        maskBytes = (octet & MASKED) == 0 ? 0 : MASK_BYTES;
        payloadBytes = longer == 0 ? length : 0;
        headBytes = 2 + longer + maskBytes;
        if (maskBytes == 0) {
            violated(PROTOCOL_ERROR, "A client's frames must be masked");
        }
    }

    private void complete() {
        // RFC 6455, 5.2: a length has one encoding, the shortest, and its highest bit is not set.
        boolean proper = headBytes - maskBytes == 2 + lengthBytes(payloadBytes);
        headSeen = 0;
        headBytes = NO_HEAD;
        // A length whose highest bit is set reads as negative.
        payloadLeft = payloadBytes < 0 ? Long.MAX_VALUE : payloadBytes;
        boolean control = (first & CONTROL) != 0;
        closeSeen |= (first & OPCODE) == CLOSE;
        boolean fin = (first & FIN) != 0;
        fragmented = control ? fragmented : !fin;
        idleFrames = !control && fin ? 0 : idleFrames + 1;
        if (!proper) {
            violated(PROTOCOL_ERROR, "A frame's length must be in its shortest form");
        } else if (payloadLeft > MAX_PAYLOAD_BYTES) {
            violated(CloseCode.TOO_BIG.code(), CloseCode.TOO_BIG.reason());
        } else if (idleFrames > MAX_IDLE_FRAMES) {
            violated(CloseCode.FLOOD.code(), CloseCode.FLOOD.reason());
        }
    }

    /** Bytes of a length beyond the first 7 bits; -1 for one that is none. */
    private static int lengthBytes(long length) {
        if (length < 0) {
            return -1;
        }
        return length < TWO_BYTE_LENGTH ? 0 : length <= MAX_TWO_BYTE_LENGTH ? 2 : Long.BYTES;
    }

    private void violated(int code, String reason) {
        if (violation == null) {
            violation = new Violation(code, reason);
        }
    }
}
