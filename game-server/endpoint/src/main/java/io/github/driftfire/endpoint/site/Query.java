package io.github.driftfire.endpoint.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads queries of addresses. */
final class Query {
    private Query() {}

    /** The parameters; of one that is there twice neither. What cannot be decoded is left out. */
    static Map<String, String> parse(@Nullable String query) {
        Map<String, String> all = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (name != null && value != null) {
                all.put(name, value);
                counts.merge(name, 1, Integer::sum);
            }
        }
        all.keySet().removeIf(name -> counts.getOrDefault(name, 0) > 1);
        return all;
    }

    private static @Nullable String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
