package io.github.driftfire.netcode;

import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages that wait for the next input: the server gives each to the game in the tick of the input before it. */
final class OutgoingMessages {
    private static final int SEQUENCE_AT = 2;

    /** Whole frames but for the sequence. */
    private final List<byte[]> frames = new ArrayList<>();

    /** @throws IllegalArgumentException if the message is longer than its type allows: the server would close the session */
    <M> void add(ClientMessageType<M> type, M message) {
        WireWriter out = new WireWriter(Protocol.MESSAGE_HEAD_BYTES + type.maxBytes());
        type.frame(out, 0, message);
        if (out.failed()) {
            throw new IllegalArgumentException(
                    "message " + type.name() + " is longer than its " + type.maxBytes() + " bytes");
        }
        frames.add(Arrays.copyOf(out.bytes(), out.size()));
    }

    /** @param payload at most as long as the type of this number allows */
    void add(int number, byte[] payload) {
        byte[] frame = new byte[Protocol.MESSAGE_HEAD_BYTES + payload.length];
        frame[0] = Protocol.MESSAGE;
        frame[1] = (byte) number;
        System.arraycopy(payload, 0, frame, Protocol.MESSAGE_HEAD_BYTES, payload.length);
        frames.add(frame);
    }

    /** @param sequence of the input that has just been sent */
    void flush(int sequence, InputSender sender) {
        for (int i = 0; i < frames.size(); i++) {
            byte[] frame = frames.get(i);
            frame[SEQUENCE_AT] = (byte) (sequence >>> 8);
            frame[SEQUENCE_AT + 1] = (byte) sequence;
            sender.sendMessage(frame);
        }
        frames.clear();
    }
}
