package io.github.driftfire.standalone;

import java.nio.ByteBuffer;

/**
 * Reads a request's body in chunks (RFC 9112, 7.1) and keeps none of it.
 *
 * <pre>
 *  5;name=value CRLF  hello CRLF  0 CRLF  Trailer: value CRLF  CRLF
 * </pre>
 */
final class ChunkedBody {
    /** How far the body is. */
    enum Progress {
        MORE,
        DONE,
        BAD,
        TOO_LARGE
    }

    private enum Part {
        SIZE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER,
        NAME,
        VALUE,
        VALUE_LF,
        LAST_LF,
        END
    }

    private static final int MAX_SIZE_DIGITS = 8;

    /** Of sizes, extensions and trailers. */
    private static final int MAX_OTHER_BYTES = 8 * 1024;

    private Part part = Part.SIZE;
    private long size;
    private int digits;
    private long dataLeft;
    private long dataBytes;
    private int otherBytes;

    /** Reads up to the body's end. */
    Progress read(ByteBuffer in) {
        while (in.hasRemaining()) {
            if (part == Part.DATA) {
                int step = (int) Math.min(dataLeft, in.remaining());
                in.position(in.position() + step);
                dataLeft -= step;
                part = dataLeft == 0 ? Part.DATA_CR : Part.DATA;
                continue;
            }
            otherBytes++;
            if (!step(in.get() & 0xff)) {
                return Progress.BAD;
            }
            if (part == Part.END) {
                return Progress.DONE;
            }
            if (otherBytes > MAX_OTHER_BYTES || dataBytes > RequestHead.MAX_BODY_BYTES) {
                return Progress.TOO_LARGE;
            }
        }
        return Progress.MORE;
    }

    /** Answers whether the byte may stand there. */
    private boolean step(int octet) {
        return switch (part) {
            case SIZE -> size(octet);
            case EXTENSION -> text(octet, Part.EXTENSION, Part.SIZE_LF);
            case SIZE_LF -> octet == '\n' && sized();
            case DATA_CR -> follows(octet == '\r', Part.DATA_LF);
            case DATA_LF -> follows(octet == '\n', Part.SIZE);
            case TRAILER -> octet == '\r' ? follows(true, Part.LAST_LF) : follows(Tokens.isTokenChar(octet), Part.NAME);
            case NAME -> octet == ':' ? follows(true, Part.VALUE) : Tokens.isTokenChar(octet);
            case VALUE -> text(octet, Part.VALUE, Part.VALUE_LF);
            case VALUE_LF -> follows(octet == '\n', Part.TRAILER);
            case LAST_LF -> follows(octet == '\n', Part.END);
            case DATA, END -> false;
        };
    }

    private boolean size(int octet) {
        int digit = octet < 0x80 ? Character.digit(octet, 16) : -1;
        if (digit >= 0) {
            size = size * 16 + digit;
            digits++;
            return digits <= MAX_SIZE_DIGITS;
        }
        if (digits == 0) {
            return false;
        }
        return octet == ';' ? follows(true, Part.EXTENSION) : follows(octet == '\r', Part.SIZE_LF);
    }

    private boolean sized() {
        dataLeft = size;
        dataBytes += size;
        part = size == 0 ? Part.TRAILER : Part.DATA;
        size = 0;
        digits = 0;
        return true;
    }

    private boolean text(int octet, Part same, Part atCr) {
        if (octet == '\r') {
            return follows(true, atCr);
        }
        return follows(octet == '\t' || (octet >= ' ' && octet != 0x7f), same);
    }

    private boolean follows(boolean right, Part next) {
        part = next;
        return right;
    }
}
