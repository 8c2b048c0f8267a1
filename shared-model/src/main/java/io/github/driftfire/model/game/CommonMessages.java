package io.github.driftfire.model.game;

import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import java.util.List;

/** What clients of every game may send besides the game's own {@link Messages}; numbers from {@link Messages#MAX_TYPES} on. */
public final class CommonMessages {
    /** Emotes are numbered from 0 to one less. */
    public static final int EMOTES = 8;

    /** What a player or a spectator says. */
    public static final ClientMessageType<ChatText> CHAT = new ClientMessageType<>(
            "chat", Messages.MAX_TYPES, ChatText.MAX_BYTES + 2, 4, ChatText::write, ChatText::read);

    /** A player shows an emote. */
    public static final ClientMessageType<Integer> EMOTE =
            new ClientMessageType<>("emote", Messages.MAX_TYPES + 1, 1, 4, WireWriter::u8, WireReader::u8);

    /** A player votes for another one to be kicked; the first vote opens it. */
    public static final ClientMessageType<Integer> VOTE =
            new ClientMessageType<>("vote", Messages.MAX_TYPES + 2, 2, 1, WireWriter::u16, WireReader::u16);

    /** A player or a spectator reports another one. */
    public static final ClientMessageType<PlayerReport> REPORT = new ClientMessageType<>(
            "report", Messages.MAX_TYPES + 3, PlayerReport.MAX_BYTES, 1, PlayerReport::write, PlayerReport::read);

    /** In the order of their numbers. */
    public static final List<ClientMessageType<?>> FROM_CLIENT = List.of(CHAT, EMOTE, VOTE, REPORT);

    private CommonMessages() {}
}
