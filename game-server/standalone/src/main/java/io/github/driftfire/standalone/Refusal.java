package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.Refusals.Reason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered, with the status that is answered instead.
 *
 * @param detail for the log, without a client's text
 * @param upgrade why, if it is an upgrade that would be a proper request otherwise
 */
record Refusal(int status, String detail, @Nullable Reason upgrade) {
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TIMEOUT = 408;
    static final int TOO_LARGE = 413;
    static final int EXPECTATION_FAILED = 417;
    static final int UPGRADE_REQUIRED = 426;
    static final int HEAD_TOO_LARGE = 431;
    static final int UNAVAILABLE = 503;
    static final int UNKNOWN_VERSION = 505;

    static Refusal of(int status, String detail) {
        return new Refusal(status, detail, null);
    }

    static Refusal bad(String detail) {
        return of(BAD_REQUEST, detail);
    }

    static Refusal bodyTooLarge() {
        return of(TOO_LARGE, "a body above " + RequestHead.MAX_BODY_BYTES + " bytes");
    }

    static Refusal ofUpgrade(Reason reason, String detail) {
        return new Refusal(reason == Reason.VERSION ? UPGRADE_REQUIRED : BAD_REQUEST, detail, reason);
    }

    /** The whole answer; the connection ends after it. */
    byte[] answer() {
        String text = PlainErrors.text(status, phrase());
        return ("HTTP/1.1 " + status + ' ' + phrase() + "\r\n"
                        + (status == UPGRADE_REQUIRED
                                ? "Sec-WebSocket-Version: 13\r\nUpgrade: websocket\r\nConnection: close, Upgrade\r\n"
                                : "Connection: close\r\n")
                        + "Content-Type: " + PlainErrors.CONTENT_TYPE + "\r\nContent-Length: " + text.length()
                        + "\r\n\r\n" + text)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private String phrase() {
        return switch (status) {
            case FORBIDDEN -> "Forbidden";
            case NOT_FOUND -> "Not Found";
            case TIMEOUT -> "Request Timeout";
            case TOO_LARGE -> "Content Too Large";
            case EXPECTATION_FAILED -> "Expectation Failed";
            case UPGRADE_REQUIRED -> "Upgrade Required";
            case HEAD_TOO_LARGE -> "Request Header Fields Too Large";
            case UNAVAILABLE -> "Service Unavailable";
            case UNKNOWN_VERSION -> "HTTP Version Not Supported";
            default -> "Bad Request";
        };
    }
}
