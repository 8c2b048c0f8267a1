package io.github.driftfire.engine.results;

import java.util.List;
import java.util.Locale;

/** The facts of a result as a JSON object: numbers and texts by the facts' names. */
public final class FactsJson {
    private FactsJson() {}

    public static String of(List<FactValue> values) {
        StringBuilder json = new StringBuilder("{");
        for (FactValue value : values) {
            json.append(json.length() == 1 ? "" : ",");
            json.append('"').append(value.fact().name()).append("\":");
            if (value.fact().kind() == Fact.Kind.TEXT) {
                quote(json, value.text());
            } else {
                json.append(value.number());
            }
        }
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // A database takes no unpaired surrogate.
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
