package io.github.driftfire.client.golden;

/** Bytes as hexadecimal digits, on both ends. */
final class Hex {
    private Hex() {}

    static byte[] bytes(String digits) {
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)
                    (Character.digit(digits.charAt(2 * i), 16) << 4 | Character.digit(digits.charAt(2 * i + 1), 16));
        }
        return bytes;
    }

    static void append(StringBuilder text, byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            text.append(Character.forDigit((bytes[i] >> 4) & 15, 16));
            text.append(Character.forDigit(bytes[i] & 15, 16));
        }
    }
}
