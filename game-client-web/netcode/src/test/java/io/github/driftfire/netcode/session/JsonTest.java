package io.github.driftfire.netcode.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.WatchChange;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesAHelloWithAndWithoutAToken() {
        assertEquals(
                "{\"type\":\"hello\",\"name\":\"Nova\",\"model\":\"0a1b2c3d\"}",
                Json.of(new Hello(Hello.TYPE, "Nova", "0a1b2c3d", null)));
        assertEquals(
                "{\"type\":\"hello\",\"name\":\"Nova\",\"model\":\"0a1b2c3d\",\"resume\":\"t\"}",
                Json.of(new Hello(Hello.TYPE, "Nova", "0a1b2c3d", "t")));
    }

    @Test
    void writesTheShapeOfTheWindow() {
        assertEquals(
                "{\"type\":\"hello\",\"name\":\"Nova\",\"model\":\"0a1b2c3d\",\"view\":693}",
                Json.of(new Hello(Hello.TYPE, "Nova", "0a1b2c3d", null, 693)));
        assertEquals("{\"type\":\"view\",\"width\":1558}", Json.of(new ViewChange(ViewChange.TYPE, 1558)));
    }

    @Test
    void writesATicketAndWhomASpectatorFollows() {
        assertEquals(
                "{\"type\":\"hello\",\"name\":\"Nova\",\"model\":\"0a1b2c3d\",\"view\":693,\"ticket\":\"a-_9\"}",
                Json.of(new Hello(Hello.TYPE, "Nova", "0a1b2c3d", null, 693, "a-_9")));
        assertEquals(
                "{\"type\":\"hello\",\"name\":\"Nova\",\"model\":\"0a1b2c3d\",\"device\":\"k-_9\"}",
                Json.of(new Hello(Hello.TYPE, "Nova", "0a1b2c3d", null, null, null, "k-_9")));
        assertEquals("{\"type\":\"watch\",\"player\":-1}", Json.of(new WatchChange(WatchChange.TYPE, -1)));
    }

    @Test
    void escapesWhatWouldBreakOutOfAString() {
        assertEquals("\"a\\\"b\\\\c\"", quoted("a\"b\\c"));
        assertEquals("\"\\u0000\\u001f\\u000a\"", quoted("\0\u001f\n"));
        assertEquals("\"\ud83d\ude80 ü\"", quoted("\ud83d\ude80 ü"));
        assertEquals("\"\\ud83d.\\ude80\"", quoted("\ud83d.\ude80"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        Json.quote(out, text);
        return out.toString();
    }
}
