package io.github.driftfire.netcode;

import io.github.driftfire.model.game.ServerMessageType;
import io.github.driftfire.model.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The listeners of a game's messages, by type. */
final class MessageListeners {
    private final List<Entry<?>> entries = new ArrayList<>();

    /** One type and its listener. */
    private static final class Entry<M> {
        final ServerMessageType<M> type;
        final Consumer<M> listener;

        Entry(ServerMessageType<M> type, Consumer<M> listener) {
            this.type = type;
            this.listener = listener;
        }

        void read(WireReader in) {
            M message = type.decode(in);
            if (!in.failed()) {
                listener.accept(message);
            }
        }
    }

    <M> void on(ServerMessageType<M> type, Consumer<M> listener) {
        entries.add(new Entry<>(type, listener));
    }

    /** Answers whether the message's type has a listener. */
    boolean dispatch(int type, WireReader in) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).type.number() == type) {
                entries.get(i).read(in);
                return true;
            }
        }
        return false;
    }
}
