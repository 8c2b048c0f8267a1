package io.github.driftfire.standalone.browser;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/** What a browser asked for, by its own notes. */
final class Requests {
    private final Map<String, URI> addresses = new HashMap<>();
    private final Map<String, Integer> bytes = new HashMap<>();

    private Requests() {}

    /** @param messages of the browser's network log */
    static Requests of(List<String> messages) {
        Requests requests = new Requests();
        Json json = new Json();
        for (String message : messages) {
            Map<String, Object> outer = json.toType(message, Json.MAP_TYPE);
            requests.hear(map(outer.get("message")));
        }
        return requests;
    }

    private void hear(Map<String, Object> message) {
        Map<String, Object> params = map(message.get("params"));
        String id = String.valueOf(params.get("requestId"));
        switch (String.valueOf(message.get("method"))) {
            case "Network.requestWillBeSent" ->
                note(id, String.valueOf(map(params.get("request")).get("url")));
            case "Network.webSocketCreated" -> note(id, String.valueOf(params.get("url")));
            case "Network.loadingFinished" -> {
                if (params.get("encodedDataLength") instanceof Number length) {
                    bytes.put(id, length.intValue());
                }
            }
            default -> {
                // Of no interest here.
            }
        }
    }

    /** The browser's own pages and pictures within the page go over no network. */
    private void note(String id, String address) {
        if (address.startsWith("http") || address.startsWith("ws")) {
            addresses.put(id, URI.create(address));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** Hosts with their ports. */
    Set<String> hosts() {
        return addresses.values().stream().map(URI::getAuthority).collect(Collectors.toSet());
    }

    /** Bytes that came over the line for the paths that end so, heads included. */
    int bytes(String pathEnd) {
        return addresses.entrySet().stream()
                .filter(entry -> String.valueOf(entry.getValue().getPath()).endsWith(pathEnd))
                .mapToInt(entry -> bytes.getOrDefault(entry.getKey(), 0))
                .sum();
    }
}
