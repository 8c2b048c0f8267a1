package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that a room's clients may send: the game's own, and chat where the game takes it. Immutable. */
public final class MessageTypes {
    public static final MessageTypes NONE = new MessageTypes(List.of(), false);

    private final List<ClientMessageType<?>> own;
    private final boolean chat;

    MessageTypes(List<ClientMessageType<?>> own, boolean chat) {
        this.own = own;
        this.chat = chat;
    }

    public static MessageTypes of(Game game) {
        return new MessageTypes(game.messages().fromClient(), game.acceptsChat());
    }

    /** The type of a number, or {@code null} if clients may not send it. */
    @Nullable
    ClientMessageType<?> find(int number) {
        if (number < own.size()) {
            return own.get(number);
        }
        return chat && number == Messages.CHAT.number() ? Messages.CHAT : null;
    }

    /** Index of a type among {@link #size}. */
    int index(ClientMessageType<?> type) {
        return type.number() < own.size() ? type.number() : own.size();
    }

    int size() {
        return own.size() + 1;
    }
}
