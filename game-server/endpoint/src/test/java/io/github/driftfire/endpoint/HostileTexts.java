package io.github.driftfire.endpoint;

import io.github.driftfire.model.math.Rng;
import java.util.List;

/** Texts as somebody would send them to break a lobby. */
final class HostileTexts {
    private static final List<String> GOOD = List.of(
            "{\"type\":\"enter\",\"name\":\"Eve\",\"party\":\"ABCDEFGHJK\"}",
            "{\"type\":\"play\",\"mode\":\"duel\"}",
            "{\"type\":\"create\",\"mode\":\"duel\",\"maxPlayers\":2,\"bots\":0}",
            "{\"type\":\"join\",\"code\":\"K7M2QX\"}",
            "{\"type\":\"room\",\"room\":\"arena\"}",
            "{\"type\":\"watch\",\"room\":\"arena\",\"code\":null}",
            "{\"type\":\"leave\"}",
            "{\"type\":\"lock\",\"locked\":true}",
            "{\"type\":\"host\",\"member\":1}",
            "{\"type\":\"close\"}",
            "{\"type\":\"ping\",\"n\":1}");

    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "-",
            "1e9",
            "9999999999",
            "\\u0000",
            "\\",
            "\u0000",
            "\ud800",
            "\u202e",
            "{\"type\":\"enter\"}",
            "enter",
            "type");

    private HostileTexts() {}

    static String next(Rng random) {
        String good = GOOD.get(random.between(0, GOOD.size() - 1));
        return switch (random.between(0, 9)) {
            case 0, 1, 2 -> good;
            case 3 -> good.substring(0, random.between(0, good.length() - 1));
            case 4 -> "[".repeat(random.between(1, 2048));
            case 5 -> "{\"type\":".repeat(random.between(1, 200));
            case 6 -> "{\"type\":\"join\",\"code\":\"" + "A".repeat(random.between(0, 2500)) + "\"}";
            default -> mutated(good, random);
        };
    }

    private static String mutated(String good, Rng random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.between(1, 4); i > 0; i--) {
            int at = random.between(0, text.length() - 1);
            switch (random.between(0, 2)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.between(0, PIECES.size() - 1)));
                default -> text.setCharAt(at, (char) random.between(0, 0xffff));
            }
            if (text.isEmpty()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
