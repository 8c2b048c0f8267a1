package io.github.driftfire.standalone;

/** Tokens by RFC 9110, 5.6.2, and lists of them. */
final class Tokens {
    private static final String OTHERS = "!#$%&'*+-.^_`|~";
    private static final boolean[] IS_TOKEN = new boolean[128];

    static {
        for (int c = 0; c < IS_TOKEN.length; c++) {
            IS_TOKEN[c] = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || OTHERS.indexOf(c) >= 0;
        }
    }

    private Tokens() {}

    static boolean isTokenChar(int c) {
        return c >= 0 && c < IS_TOKEN.length && IS_TOKEN[c];
    }

    static boolean isToken(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!isTokenChar(bytes[i])) {
                return false;
            }
        }
        return from < end;
    }

    /** Whether a list with commas contains a token, in any case. */
    static boolean contains(String list, String token) {
        int from = 0;
        while (from <= list.length()) {
            int comma = list.indexOf(',', from);
            int end = comma < 0 ? list.length() : comma;
            String element = list.substring(from, end).strip();
            if (element.equalsIgnoreCase(token)) {
                return true;
            }
            from = end + 1;
        }
        return false;
    }

    /** Whether a list has tokens and nothing else; empty elements are ignored, as RFC 9110, 5.6.1.2, wants it. */
    static boolean isList(String list) {
        boolean some = false;
        for (String element : list.split(",", -1)) {
            String token = element.strip();
            some |= !token.isEmpty();
            if (!token.chars().allMatch(Tokens::isTokenChar)) {
                return false;
            }
        }
        return some;
    }
}
