package io.github.driftfire.model.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages.Builder table = Messages.builder();

    private ClientMessageType<Integer> number(String name, int maxBytes, int perSecond) {
        return table.fromClient(name, maxBytes, perSecond, WireWriter::u16, WireReader::u16);
    }

    @Test
    void numbersEachDirectionByTheOrderOfDeclaration() {
        ClientMessageType<Integer> buy = number("buy", 2, 4);
        ClientMessageType<Integer> sell = number("sell", 2, 4);
        ServerMessageType<Integer> sold = table.fromServer("sold", WireWriter::u16, WireReader::u16);
        Messages messages = table.build();
        assertEquals(0, buy.number());
        assertEquals(1, sell.number());
        assertEquals(0, sold.number());
        assertEquals(2, messages.fromClient().size());
        assertEquals(1, messages.fromServer().size());
    }

    @Test
    void readsWhatItWrote() {
        ClientMessageType<Integer> buy = number("buy", 2, 4);
        WireWriter out = new WireWriter(16);
        buy.encode(out, 513);
        WireReader in = new WireReader(java.util.Arrays.copyOf(out.bytes(), out.size()));
        assertEquals(513, buy.decode(in));
        assertEquals(0, in.left());
    }

    @Test
    void latchesTheFailureOfATruncatedMessage() {
        ClientMessageType<Integer> buy = number("buy", 2, 4);
        WireReader in = new WireReader(new byte[] {1});
        buy.decode(in);
        assertTrue(in.failed(), "failed");
    }

    @Test
    void refusesLimitsOutOfBounds() {
        assertThrows(IllegalArgumentException.class, () -> number("long", Messages.MAX_CLIENT_BYTES + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> number("often", 1, Messages.MAX_PER_SECOND + 1));
        String message = assertThrows(IllegalArgumentException.class, () -> number("never", 1, 0))
                .getMessage();
        assertEquals("message never: limit of 0 messages a second is not in 1..60", message);
    }
}
