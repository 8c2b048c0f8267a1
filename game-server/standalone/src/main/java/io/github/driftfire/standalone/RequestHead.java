package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of one request, checked by RFC 9112 as a whole before anything is answered. What two readers could understand in two ways is
 * refused, so that a proxy in front cannot see other requests than this server does.
 *
 * <p>Reads the fields that frame a request or upgrade it; the others are checked for their form only.
 */
final class RequestHead {
    /** Bytes of a head, with its last empty line. */
    static final int MAX_BYTES = 16 * 1024;

    static final int MAX_FIELDS = 100;

    /** Bytes of a request's body. Nothing here needs one. */
    static final int MAX_BODY_BYTES = 64 * 1024;

    private static final int MAX_LENGTH_DIGITS = 10;
    private static final String CHUNKED = "chunked";
    private static final String CONTINUE = "100-continue";

    private final byte[] bytes;
    private final int length;
    private final String[] values = new String[HeaderField.COUNT];
    private final int[] lines = new int[HeaderField.COUNT];
    private String method = "";
    private RequestTarget target = RequestTarget.NONE;
    private boolean http11;
    private int requestLineEnd;
    private long contentLength;

    private RequestHead(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        Arrays.fill(values, "");
    }

    /** Either a head or why it is none. */
    record Result(@Nullable RequestHead head, @Nullable Refusal refusal) {}

    /**
     * @param bytes from the request line to the empty line, in which every line ends with CR LF and no other control characters than
     *     tabs are
     */
    static Result parse(byte[] bytes, int length) {
        RequestHead head = new RequestHead(bytes, length);
        Refusal refusal = head.read();
        return refusal == null ? new Result(head, null) : new Result(null, refusal);
    }

    /** What is wrong with a request line, if anything: it is checked as soon as it is there. */
    static @Nullable Refusal checkRequestLine(byte[] bytes, int length) {
        return new RequestHead(bytes, length).readRequestLine(length);
    }

    String method() {
        return method;
    }

    boolean isHttp11() {
        return http11;
    }

    boolean isChunked() {
        return lines[HeaderField.TRANSFER_ENCODING.ordinal()] > 0;
    }

    /** 0 without a body and for one in chunks. */
    long contentLength() {
        return contentLength;
    }

    /** Whether no further request follows on the connection. */
    boolean isLast() {
        return http11 ? hasToken(HeaderField.CONNECTION, "close") : !hasToken(HeaderField.CONNECTION, "keep-alive");
    }

    /** Whether it wants to be a WebSocket; not whether it may. */
    boolean isUpgrade() {
        return hasToken(HeaderField.UPGRADE, "websocket");
    }

    /** Values of all lines of a field, with commas between them; empty without one. */
    String value(HeaderField field) {
        return values[field.ordinal()];
    }

    int lines(HeaderField field) {
        return lines[field.ordinal()];
    }

    boolean hasToken(HeaderField field, String token) {
        return Tokens.contains(value(field), token);
    }

    /**
     * The head as it is passed on: as it came, or with a path for its target and without the fields of a body, which is not passed on.
     */
    byte[] forwarded() {
        // Grizzly looks for the one word.
        boolean close = isLast()
                && http11
                && !isUpgrade()
                && !value(HeaderField.CONNECTION).equalsIgnoreCase("close");
        boolean asIs =
                !target.isAbsolute() && contentLength == 0 && !isChunked() && lines(HeaderField.EXPECT) == 0 && !close;
        return asIs ? Arrays.copyOf(bytes, length) : rewritten();
    }

    private byte[] rewritten() {
        StringBuilder out = new StringBuilder(length);
        out.append(method).append(' ').append(target.path()).append(http11 ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n");
        if (target.isAbsolute()) {
            out.append("Host: ").append(target.server()).append("\r\n");
        }
        boolean close = isLast() && http11 && !isUpgrade();
        if (close) {
            out.append("Connection: close\r\n");
        }
        int at = requestLineEnd;
        while (at < length - 2) {
            int end = lineEnd(at);
            HeaderField field = HeaderField.of(bytes, at, nameEnd(at, end));
            boolean left = field == HeaderField.CONTENT_LENGTH
                    || field == HeaderField.TRANSFER_ENCODING
                    || field == HeaderField.EXPECT
                    || (field == HeaderField.CONNECTION && close)
                    || (field == HeaderField.HOST && target.isAbsolute());
            if (!left) {
                out.append(text(at, end)).append("\r\n");
            }
            at = end + 2;
        }
        return out.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private @Nullable Refusal read() {
        int end = lineEnd(0);
        Refusal refusal = readRequestLine(end);
        requestLineEnd = end + 2;
        int at = requestLineEnd;
        for (int count = 0; refusal == null && at < length - 2; count++) {
            end = lineEnd(at);
            refusal = count == MAX_FIELDS
                    ? Refusal.of(Refusal.HEAD_TOO_LARGE, "more than " + MAX_FIELDS + " header fields")
                    : readField(at, end);
            at = end + 2;
        }
        return refusal != null ? refusal : check();
    }

    private @Nullable Refusal readRequestLine(int end) {
        int methodEnd = find(' ', 0, end);
        int targetEnd = find(' ', methodEnd + 1, end);
        if (!Tokens.isToken(bytes, 0, methodEnd)) {
            return Refusal.bad("no method");
        }
        if (targetEnd == end) {
            return Refusal.bad("no request line of method, target and version");
        }
        method = text(0, methodEnd);
        String version = text(targetEnd + 1, end);
        if (!version.matches("HTTP/[0-9]\\.[0-9]")) {
            return Refusal.bad("no HTTP version");
        }
        if (!version.startsWith("HTTP/1.") || version.charAt(7) > '1') {
            return Refusal.of(Refusal.UNKNOWN_VERSION, "a version of HTTP that is not served");
        }
        http11 = version.endsWith("1");
        RequestTarget parsed = RequestTarget.parse(method, text(methodEnd + 1, targetEnd));
        if (parsed == null) {
            return Refusal.bad("a request target that is none");
        }
        target = parsed;
        return null;
    }

    private @Nullable Refusal readField(int from, int end) {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            return Refusal.bad("a folded header line");
        }
        int nameEnd = nameEnd(from, end);
        if (nameEnd == end || !Tokens.isToken(bytes, from, nameEnd)) {
            return Refusal.bad("a header field without a proper name");
        }
        HeaderField field = HeaderField.of(bytes, from, nameEnd);
        if (field != null) {
            int index = field.ordinal();
            String value = text(nameEnd + 1, end).strip();
            values[index] = lines[index]++ == 0 ? value : values[index] + "," + value;
        }
        return null;
    }

    private @Nullable Refusal check() {
        if (lines(HeaderField.HOST) > 1 || (http11 && lines(HeaderField.HOST) == 0)) {
            return Refusal.bad(lines(HeaderField.HOST) + " Host fields");
        }
        if (lines(HeaderField.HOST) == 1 && HostAndPort.parse(value(HeaderField.HOST)) == null) {
            return Refusal.bad("a Host that is none");
        }
        Refusal refusal = checkLength();
        if (refusal == null && isUpgrade()) {
            refusal = UpgradeCheck.check(this);
        }
        return refusal != null ? refusal : checkExpectation();
    }

    private @Nullable Refusal checkLength() {
        int lengths = lines(HeaderField.CONTENT_LENGTH);
        if (isChunked()) {
            if (lengths > 0) {
                return Refusal.bad("Content-Length with Transfer-Encoding");
            }
            return http11
                            && value(HeaderField.TRANSFER_ENCODING)
                                    .toLowerCase(Locale.ROOT)
                                    .equals(CHUNKED)
                    ? null
                    : Refusal.bad("a transfer coding that is not served");
        }
        String value = value(HeaderField.CONTENT_LENGTH);
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (lengths > 1 || (lengths == 1 && !number)) {
            return Refusal.bad("a Content-Length that is not one number");
        }
        if (value.length() > MAX_LENGTH_DIGITS) {
            return Refusal.bodyTooLarge();
        }
        contentLength = lengths == 0 ? 0 : Long.parseLong(value);
        return contentLength > MAX_BODY_BYTES ? Refusal.bodyTooLarge() : null;
    }

    /** A body is not asked for: it would be thrown away. */
    private @Nullable Refusal checkExpectation() {
        boolean body = contentLength > 0 || isChunked();
        boolean met = lines(HeaderField.EXPECT) == 0
                || !http11
                || (!body && value(HeaderField.EXPECT).equalsIgnoreCase(CONTINUE));
        return met ? null : Refusal.of(Refusal.EXPECTATION_FAILED, "an expectation that is not met");
    }

    private int nameEnd(int from, int end) {
        return find(':', from, end);
    }

    /** Where the line's CR is. */
    private int lineEnd(int from) {
        return find('\r', from, length);
    }

    /** {@code end} if it is not there. */
    private int find(char c, int from, int end) {
        int at = Math.min(from, end);
        while (at < end && bytes[at] != c) {
            at++;
        }
        return at;
    }

    private String text(int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
