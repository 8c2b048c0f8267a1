package io.github.driftfire.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server tells of itself. */
public final class Health {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int POLL_MILLIS = 50;
    private static final int TRIES = 1_200;
    private static final int OK = 200;
    private static final int READING = 202;
    private static final int TOO_MANY = 429;

    private Health() {}

    public static HttpResponse<String> get(Address server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.http(path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What is answered in the end by a path of the API that first reads what it answers. */
    public static String body(Address server, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, path);
        for (int i = 0; i < TRIES && (answer.statusCode() == READING || answer.statusCode() == TOO_MANY); i++) {
            Thread.sleep(POLL_MILLIS);
            answer = get(server, path);
        }
        assertEquals(OK, answer.statusCode(), path);
        return answer.body();
    }

    /** People in a room by its health report; -1 if it has no such room. */
    public static int players(Address server, String room) throws IOException, InterruptedException {
        String report = get(server, "/healthz").body();
        Matcher players =
                Pattern.compile("\"name\":\"" + room + "\",\"players\":(\\d+)").matcher(report);
        return players.find() ? Integer.parseInt(players.group(1)) : -1;
    }

    /** A room's counter or gauge, such as {@code joins_total}; -1 if there is none. */
    public static double metric(Address server, String name, String room) throws IOException, InterruptedException {
        return sample(server, labelled(name, room));
    }

    private static String labelled(String name, String room) {
        return name + "{room=\"" + room + "\"}";
    }

    /** A counter or gauge with its labels, such as {@code joins_total{room="arena"}}; -1 if there is none. */
    public static double sample(Address server, String nameAndLabels) throws IOException, InterruptedException {
        String series = "driftfire_" + nameAndLabels + " ";
        return get(server, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElse(-1);
    }

    public static void awaitPlayers(Address server, String room, int expected, int seconds)
            throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + seconds * 1_000_000_000L;
        int players = players(server, room);
        while (players != expected && System.nanoTime() < deadlineNanos) {
            Thread.sleep(POLL_MILLIS);
            players = players(server, room);
        }
        assertTrue(players == expected, players + " players after " + seconds + " s, not " + expected);
    }

    /** Waits until a room's counter or gauge is more than that. */
    public static void awaitMetric(Address server, String name, String room, double more, int seconds)
            throws IOException, InterruptedException {
        await(server, name, room, value -> value > more, seconds);
    }

    public static void awaitSpectators(Address server, String room, int expected, int seconds)
            throws IOException, InterruptedException {
        await(server, "spectators", room, value -> value == expected, seconds);
    }

    /** Waits until a counter of the whole server is at least that. */
    public static void awaitSample(Address server, String name, double expected, int seconds)
            throws IOException, InterruptedException {
        await(server, name, value -> value >= expected, seconds);
    }

    private static void await(Address server, String name, String room, DoublePredicate expected, int seconds)
            throws IOException, InterruptedException {
        await(server, labelled(name, room), expected, seconds);
    }

    private static void await(Address server, String nameAndLabels, DoublePredicate expected, int seconds)
            throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + seconds * 1_000_000_000L;
        double value = sample(server, nameAndLabels);
        while (!expected.test(value) && System.nanoTime() < deadlineNanos) {
            Thread.sleep(POLL_MILLIS);
            value = sample(server, nameAndLabels);
        }
        assertTrue(expected.test(value), nameAndLabels + " is " + value + " after " + seconds + " s");
    }
}
