package io.github.driftfire.standalone;

import org.jspecify.annotations.Nullable;

/** The header fields that decide what a request is. */
enum HeaderField {
    HOST("host"),
    CONNECTION("connection"),
    UPGRADE("upgrade"),
    CONTENT_LENGTH("content-length"),
    TRANSFER_ENCODING("transfer-encoding"),
    EXPECT("expect"),
    SEC_WEBSOCKET_KEY("sec-websocket-key"),
    SEC_WEBSOCKET_VERSION("sec-websocket-version"),
    SEC_WEBSOCKET_PROTOCOL("sec-websocket-protocol"),
    ORIGIN("origin");

    private static final HeaderField[] ALL = values();
    static final int COUNT = ALL.length;
    private static final int CASE = 0x20;

    private final String lowerCaseName;

    HeaderField(String lowerCaseName) {
        this.lowerCaseName = lowerCaseName;
    }

    /** The field of a name in any case; {@code null} for all others. */
    static @Nullable HeaderField of(byte[] bytes, int from, int end) {
        for (HeaderField field : ALL) {
            if (field.lowerCaseName.length() == end - from && field.matches(bytes, from)) {
                return field;
            }
        }
        return null;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < lowerCaseName.length(); i++) {
            // A hyphen has the bit of lower case, and no other character of a name becomes one by it but CR.
            if ((bytes[from + i] | CASE) != lowerCaseName.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
