package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.telemetry.RoomStatus;
import io.github.driftfire.model.math.Rng;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlMessagesTest {
    private final ControlMessages messages = new ControlMessages();

    @Test
    void readsAHello() throws BadTextException {
        assertEquals(
                new Hello("hello", "Ann \"é\" 🚀", "0badcafe", "token"),
                messages.read(
                        "{\"type\":\"hello\",\"name\":\"Ann \\\"é\\\" 🚀\",\"model\":\"0badcafe\",\"resume\":\"token\"}"));
    }

    @Test
    void writesAnInactivityWarning() {
        assertEquals(
                "{\"seconds\":10,\"type\":\"inactive\"}",
                messages.text(new InactivityWarning(InactivityWarning.TYPE, 10)));
    }

    @Test
    void needsNoTokenAndIgnoresWhatItDoesNotKnow() throws BadTextException {
        Hello plain = new Hello("hello", "Ann", "0badcafe", null);

        assertEquals(plain, messages.read("{\"type\":\"hello\",\"name\":\"Ann\",\"model\":\"0badcafe\"}"));
        assertEquals(
                plain,
                messages.read(
                        " {\"model\":\"0badcafe\",\"later\":[1,{\"a\":null}],\"type\":\"hello\",\"resume\":null,\"name\":\"Ann\"} "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|That text is no JSON object",
                "hello|That text is no JSON object",
                "null|That text is no JSON object",
                "true|That text is no JSON object",
                "\"hello\"|That text is no JSON object",
                "[{}]|That text is no JSON object",
                "{\"type\"|That text is no JSON object",
                "{}|A hello needs 'type'",
                "{\"type\":\"hello\",\"name\":null,\"model\":\"m\"}|A hello needs 'name'",
                "{\"type\":\"hello\",\"name\":\"n\"}|A hello needs 'model'",
                "{\"type\":1,\"name\":\"n\",\"model\":\"m\"}|A hello's 'type' is a text",
                "{\"type\":\"hello\",\"name\":[\"n\"],\"model\":\"m\"}|A hello's 'name' is a text",
                "{\"type\":\"hello\",\"name\":\"n\",\"model\":\"m\",\"resume\":{}}|A hello's 'resume' is a text",
                "{\"type\":\"hello\",\"name\":\"n\",\"model\":\"m\",\"ticket\":7}|A hello's 'ticket' is a text",
                "{\"type\":\"watch\"}|A watch needs 'player'",
                "{\"type\":\"watch\",\"player\":\"3\"}|A watch's 'player' is a whole number",
            })
    void saysWhatIsWrongWithOtherTexts(String text, String reason) {
        BadTextException problem = assertThrows(BadTextException.class, () -> messages.read(text));

        assertEquals(reason, problem.getMessage());
    }

    @Test
    void readsTheShapeOfAWindow() throws BadTextException {
        assertEquals(
                new Hello("hello", "Ann", "m", null, 693),
                messages.read("{\"type\":\"hello\",\"name\":\"Ann\",\"model\":\"m\",\"view\":693}"));
        assertEquals(
                new Hello("hello", "Ann", "m", null, null),
                messages.read("{\"type\":\"hello\",\"name\":\"Ann\",\"model\":\"m\",\"view\":null}"));
        assertEquals(new ViewChange("view", 1558), messages.read("{\"width\":1558,\"later\":[],\"type\":\"view\"}"));
    }

    @Test
    void readsATicketAndWhomASpectatorFollows() throws BadTextException {
        assertEquals(
                new Hello("hello", "Ann", "m", null, 693, "a-_9"),
                messages.read(
                        "{\"type\":\"hello\",\"name\":\"Ann\",\"model\":\"m\",\"view\":693,\"ticket\":\"a-_9\"}"));
        assertEquals(new WatchChange("watch", -1), messages.read("{\"type\":\"watch\",\"player\":-1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "-0.1",
                "1e3",
                "1e999999999",
                "1e99999999999",
                "-1e999999999",
                "1e-999999999",
                "2147483648",
                "99999999999999999999999999",
                "NaN",
                "Infinity",
                "\"693\"",
                "true",
                "[]",
                "[693]",
                "{}",
                "{\"width\":693}",
                "0x10"
            })
    void refusesAShapeThatIsNoWholeNumber(String view) {
        // Parsers may take a number with an exponent for a whole one: what they answer is bounded by the engine.
        for (String text : List.of(
                "{\"type\":\"hello\",\"name\":\"n\",\"model\":\"m\",\"view\":" + view + "}",
                "{\"type\":\"view\",\"width\":" + view + "}")) {
            if (view.equals("1e3")) {
                assertDoesNotThrow(() -> messages.read(text), text);
            } else {
                assertThrows(BadTextException.class, () -> messages.read(text), text);
            }
        }
    }

    @Test
    void refusesAViewWithoutAWidth() {
        BadTextException problem = assertThrows(BadTextException.class, () -> messages.read("{\"type\":\"view\"}"));
        assertEquals("A view needs 'width'", problem.getMessage());
    }

    /** Every mutation is a message or refused, never another exception. */
    @Test
    void survivesMutations() {
        String alphabet = "{}[]\":,.+-eE0123456789tfnulrasviewdh \\\u0000\ud83d";
        Rng random = new Rng(26);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(
                    i % 2 == 0
                            ? "{\"type\":\"view\",\"width\":693}"
                            : "{\"type\":\"hello\",\"name\":\"n\",\"model\":\"m\",\"view\":693}");
            for (int change = random.below(4); change >= 0; change--) {
                char drawn = alphabet.charAt(random.below(alphabet.length()));
                int at = random.below(text.length());
                switch (random.below(3)) {
                    case 0 -> text.setCharAt(at, drawn);
                    case 1 -> text.insert(at, drawn);
                    default -> text.deleteCharAt(at);
                }
            }
            try {
                messages.read(text.toString());
                read++;
            } catch (BadTextException e) {
                assertTrue(String.valueOf(e.getMessage()).length() < 100, text + ": " + e.getMessage());
            }
        }
        assertTrue(read > 500, "messages read: " + read);
    }

    @Test
    void survivesDepth() {
        assertThrows(BadTextException.class, () -> messages.read("[".repeat(1024)));
        assertThrows(BadTextException.class, () -> messages.read("{\"a\":".repeat(200)));
    }

    @Test
    void writesAWelcome() {
        assertEquals(
                "{\"chat\":\"on\",\"delay\":5,\"player\":3,\"resume\":\"t\",\"room\":\"arena\",\"type\":\"welcome\","
                        + "\"world\":{\"heightUnits\":2000,\"preset\":\"p\",\"tickRateHz\":30,\"widthUnits\":1000}}",
                messages.text(
                        new Welcome("welcome", 3, "arena", new WorldSettings("p", 1000, 2000, 30), "t", "on", 5)));
    }

    @Test
    void writesAHealthReport() {
        assertEquals(
                "{\"rooms\":[{\"bots\":2,\"fingerprint\":\"0badcafe\",\"game\":\"orbs\",\"maxPlayers\":8,\"name\":\"east\",\"players\":1,"
                        + "\"spectators\":3,\"tickRateHz\":30}],\"status\":\"up\"}",
                messages.text(
                        new HealthReport("up", List.of(new RoomStatus("east", "orbs", "0badcafe", 1, 2, 3, 8, 30)))));
    }
}
