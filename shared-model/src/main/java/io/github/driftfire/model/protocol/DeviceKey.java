package io.github.driftfire.model.protocol;

/**
 * A random text that a client draws once and keeps: by it a server knows a device again, whose mute or ban must outlast a connection. The server
 * keeps its hash only. The page draws 128 bits, as 22 characters of base64url.
 */
public final class DeviceKey {
    /** Most characters. */
    public static final int MAX_CHARS = 64;

    /** What a server says of one that is none. */
    public static final String REQUIREMENT = "A device key has 1 to " + MAX_CHARS + " of A-Z, a-z, 0-9, - and _";

    private DeviceKey() {}

    /** Whether a text can be a device key: 1 to {@value #MAX_CHARS} characters of base64url. */
    public static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
