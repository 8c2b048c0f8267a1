package io.github.driftfire.netcode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.driftfire.model.game.ChatText;
import io.github.driftfire.model.game.CommonMessages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages to the server as they are sent. */
final class OutgoingMessagesTest {
    private final OutgoingMessages messages = new OutgoingMessages();
    private final List<byte[]> sent = new ArrayList<>();
    private final InputSender sender = new InputSender() {
        @Override
        public boolean congested() {
            return false;
        }

        @Override
        public void send(int sequence, int input, int appliedTick, int viewDelay8) {}

        @Override
        public void sendMessage(byte[] frame) {
            sent.add(frame);
        }
    };

    @Test
    void aFrameIsAsLongAsItsMessage() {
        messages.add(CommonMessages.CHAT, new ChatText(0, "hi"));
        messages.flush(0x1234, sender);
        messages.flush(0x1235, sender);

        assertEquals(1, sent.size(), "frames");
        assertArrayEquals(new byte[] {4, (byte) 0xf0, 0x12, 0x34, 0, 2, 'h', 'i'}, sent.get(0));
    }

    @Test
    void whatIsLongerThanItsTypeAllowsIsRefusedHere() {
        assertThrows(
                IllegalArgumentException.class,
                () -> messages.add(CommonMessages.CHAT, new ChatText(0, "x".repeat(251))));
        messages.flush(1, sender);

        assertEquals(List.of(), sent);
    }
}
