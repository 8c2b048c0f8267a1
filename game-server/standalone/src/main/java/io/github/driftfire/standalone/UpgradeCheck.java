package io.github.driftfire.standalone;

import io.github.driftfire.endpoint.Refusals.Reason;
import org.jspecify.annotations.Nullable;

/** What RFC 6455, 4.2.1, wants of a client's handshake, beyond a proper request. */
final class UpgradeCheck {
    private static final String VERSION = "13";

    /** 16 bytes in base64: 22 characters and two to fill. */
    private static final int KEY_CHARS = 22;

    private static final String KEY_END = "==";

    private UpgradeCheck() {}

    /** What is wrong, if anything. */
    static @Nullable Refusal check(RequestHead head) {
        if (!head.method().equals("GET") || !head.isHttp11()) {
            return Refusal.ofUpgrade(Reason.METHOD, "not a GET of HTTP/1.1");
        }
        if (!head.hasToken(HeaderField.CONNECTION, "upgrade")) {
            return Refusal.ofUpgrade(Reason.CONNECTION, "Connection does not name the upgrade");
        }
        if (head.contentLength() > 0 || head.isChunked()) {
            return Refusal.ofUpgrade(Reason.BODY, "the request has a body");
        }
        if (head.lines(HeaderField.SEC_WEBSOCKET_KEY) != 1 || !isKey(head.value(HeaderField.SEC_WEBSOCKET_KEY))) {
            return Refusal.ofUpgrade(Reason.KEY, "Sec-WebSocket-Key is not 16 bytes in base64");
        }
        if (!head.value(HeaderField.SEC_WEBSOCKET_VERSION).equals(VERSION)) {
            return Refusal.ofUpgrade(Reason.VERSION, "Sec-WebSocket-Version is not 13");
        }
        if (head.lines(HeaderField.SEC_WEBSOCKET_PROTOCOL) > 0
                && !Tokens.isList(head.value(HeaderField.SEC_WEBSOCKET_PROTOCOL))) {
            return Refusal.ofUpgrade(Reason.SUBPROTOCOL, "Sec-WebSocket-Protocol is no list of tokens");
        }
        return head.lines(HeaderField.ORIGIN) > 1 ? Refusal.ofUpgrade(Reason.ORIGIN, "more than one Origin") : null;
    }

    static boolean isKey(String text) {
        if (text.length() != KEY_CHARS + KEY_END.length() || !text.endsWith(KEY_END)) {
            return false;
        }
        for (int i = 0; i < KEY_CHARS; i++) {
            char c = text.charAt(i);
            boolean base64 =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
            if (!base64) {
                return false;
            }
        }
        return true;
    }
}
