package io.github.driftfire.suite;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/** A line of its own to one tab: the driver brings a tab to the front before it looks into it. */
public final class Devtools implements WebSocket.Listener, AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;

    private final StringBuilder part = new StringBuilder();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Json json = new Json();
    private final WebSocket socket;
    private int last;

    Devtools(URI tab) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(tab, this)
                .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean complete) {
        part.append(text);
        if (complete) {
            answers.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    /** Sends a command and answers its result. */
    public Map<String, Object> send(String method, Map<String, Object> parameters) {
        int id = ++last;
        socket.sendText(json.toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            for (String text = next(); ; text = next()) {
                Map<String, Object> answer = json.toType(text, Json.MAP_TYPE);
                if (answer.get("id") instanceof Number number && number.intValue() == id) {
                    return map(answer.get("result"));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String next() throws InterruptedException {
        String text = answers.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("the browser does not answer");
        }
        return text;
    }

    /** What an expression amounts to in the tab. */
    @Nullable
    public Object evaluate(String expression) {
        Map<String, Object> result = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        return map(result.get("result")).get("value");
    }

    public State state() {
        return new State(map(evaluate("driftfire.state()")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
