package io.github.driftfire.netcode.session;

import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;

/** Writes the little JSON that the client says. */
public final class Json {
    private Json() {}

    static String of(Hello hello) {
        StringBuilder out = new StringBuilder("{\"type\":");
        quote(out, hello.type());
        out.append(",\"name\":");
        quote(out, hello.name());
        out.append(",\"model\":");
        quote(out, hello.model());
        String resume = hello.resume();
        if (resume != null) {
            out.append(",\"resume\":");
            quote(out, resume);
        }
        if (hello.view() != null) {
            out.append(",\"view\":").append(hello.view().intValue());
        }
        String ticket = hello.ticket();
        if (ticket != null) {
            out.append(",\"ticket\":");
            quote(out, ticket);
        }
        String device = hello.device();
        if (device != null) {
            out.append(",\"device\":");
            quote(out, device);
        }
        String account = hello.account();
        if (account != null) {
            out.append(",\"account\":");
            quote(out, account);
        }
        return out.append('}').toString();
    }

    static String of(ViewChange change) {
        StringBuilder out = new StringBuilder("{\"type\":");
        quote(out, change.type());
        return out.append(",\"width\":").append(change.width()).append('}').toString();
    }

    static String of(WatchChange change) {
        StringBuilder out = new StringBuilder("{\"type\":");
        quote(out, change.type());
        return out.append(",\"player\":").append(change.player()).append('}').toString();
    }

    /** Appends a JSON string: quotes, backslashes, control characters and lone surrogates escaped. */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0xd800 && c < 0xe000 && !paired(text, i)) {
                String digits = Integer.toHexString(c);
                out.append("\\u").append("0000".substring(digits.length())).append(digits);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        if (c < 0xdc00) {
            return i + 1 < text.length() && text.charAt(i + 1) >= 0xdc00 && text.charAt(i + 1) < 0xe000;
        }
        return i > 0 && text.charAt(i - 1) >= 0xd800 && text.charAt(i - 1) < 0xdc00;
    }
}
