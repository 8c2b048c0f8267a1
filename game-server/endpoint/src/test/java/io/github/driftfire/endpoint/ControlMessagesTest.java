package io.github.driftfire.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.engine.RoomStatus;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            })
    void saysWhatIsWrongWithOtherTexts(String text, String reason) {
        BadTextException problem = assertThrows(BadTextException.class, () -> messages.read(text));

        assertEquals(reason, problem.getMessage());
    }

    @Test
    void survivesDepth() {
        assertThrows(BadTextException.class, () -> messages.read("[".repeat(1024)));
        assertThrows(BadTextException.class, () -> messages.read("{\"a\":".repeat(200)));
    }

    @Test
    void writesAWelcome() {
        assertEquals(
                "{\"player\":3,\"resume\":\"t\",\"room\":\"arena\",\"type\":\"welcome\","
                        + "\"world\":{\"heightUnits\":2000,\"preset\":\"p\",\"tickRateHz\":30,\"widthUnits\":1000}}",
                messages.text(new Welcome("welcome", 3, "arena", new WorldSettings("p", 1000, 2000, 30), "t")));
    }

    @Test
    void writesAHealthReport() {
        assertEquals(
                "{\"rooms\":[{\"bots\":2,\"maxPlayers\":8,\"name\":\"arena\",\"players\":1,\"tickRateHz\":30}],\"status\":\"up\"}",
                messages.text(new HealthReport("up", List.of(new RoomStatus("arena", 1, 2, 8, 30)))));
    }
}
