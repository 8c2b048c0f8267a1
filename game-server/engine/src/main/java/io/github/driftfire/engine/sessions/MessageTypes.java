package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that a room's clients may send: the game's own, and those that every game has. Immutable. */
public final class MessageTypes {
    public static final MessageTypes NONE = new MessageTypes(List.of());

    private final List<ClientMessageType<?>> own;

    MessageTypes(List<ClientMessageType<?>> own) {
        this.own = own;
    }

    public static MessageTypes of(Game game) {
        return new MessageTypes(game.messages().fromClient());
    }

    /** The type of a number, or {@code null} if clients may not send it. */
    @Nullable
    ClientMessageType<?> find(int number) {
        if (number < own.size()) {
            return own.get(number);
        }
        int common = number - Messages.MAX_TYPES;
        return common >= 0 && common < CommonMessages.FROM_CLIENT.size()
                ? CommonMessages.FROM_CLIENT.get(common)
                : null;
    }

    /** Index of a type among {@link #size}. */
    int index(ClientMessageType<?> type) {
        int number = type.number();
        return number < own.size() ? number : own.size() + number - Messages.MAX_TYPES;
    }

    int size() {
        return own.size() + CommonMessages.FROM_CLIENT.size();
    }
}
