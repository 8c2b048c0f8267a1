package io.github.driftfire.netcode;

import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;

/** Messages that wait for the next input: the server gives each to the game in the tick of the input before it. */
final class OutgoingMessages {
    private final List<Entry<?>> entries = new ArrayList<>();

    /** One message. */
    private static final class Entry<M> {
        final ClientMessageType<M> type;
        final M message;

        Entry(ClientMessageType<M> type, M message) {
            this.type = type;
            this.message = message;
        }

        byte[] frame(int sequence) {
            WireWriter out = new WireWriter(Protocol.MESSAGE_HEAD_BYTES + type.maxBytes());
            type.frame(out, sequence, message);
            return out.bytes();
        }
    }

    <M> void add(ClientMessageType<M> type, M message) {
        entries.add(new Entry<>(type, message));
    }

    /** @param sequence of the input that has just been sent */
    void flush(int sequence, InputSender sender) {
        for (int i = 0; i < entries.size(); i++) {
            sender.sendMessage(entries.get(i).frame(sequence));
        }
        entries.clear();
    }
}
