package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.chat.Speaker;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.CommonMessages;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.game.PlayerReport;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.wire.WireReader;

/** Delivers clients' messages to the game and to the chat, each in the tick of the input that it was sent with. Owned by the room's thread. */
final class MessageDelivery {
    private final Game game;
    private final RoomChat chat;
    private final Spectators spectators;
    private final PlayerModeration moderation;
    private final FeedBuffers feeds;
    private final Counters counters;
    private final ThrottledErrorLog errors;
    private final RunningClock clock;

    MessageDelivery(
            Game game,
            RoomChat chat,
            Spectators spectators,
            PlayerModeration moderation,
            FeedBuffers feeds,
            Counters counters,
            ThrottledErrorLog errors,
            RunningClock clock) {
        this.game = game;
        this.chat = chat;
        this.spectators = spectators;
        this.moderation = moderation;
        this.feeds = feeds;
        this.counters = counters;
        this.errors = errors;
        this.clock = clock;
    }

    /** Delivers what is due of a player or a spectator; after the input of this tick has been taken. */
    void deliver(Seat seat) {
        MessageQueue waiting = seat.session().messages();
        if (waiting != null) {
            deliver(seat, waiting);
        }
    }

    private void deliver(Seat seat, MessageQueue waiting) {
        Session session = seat.session();
        while (!waiting.isEmpty() && seat.isDue(waiting.sequence()) && !session.isClosed()) {
            int number = waiting.number();
            WireReader payload = waiting.poll();
            counters.increment(Counter.MESSAGES_DELIVERED);
            try {
                if (!deliver(seat, number, payload)) {
                    session.reject(CloseCode.BAD_FRAME, "A message " + number + " that is malformed");
                }
            } catch (RuntimeException | Error e) {
                feeds.spoil();
                errors.about(seat.player(), session, e, clock.realNanos());
            }
        }
    }

    /** Answers whether the payload was well-formed. */
    private boolean deliver(Seat seat, int number, WireReader payload) {
        boolean spectates = seat.player() == Game.SPECTATOR;
        if (seat.kind() == TicketKind.BACKGROUND && number >= Messages.MAX_TYPES) {
            return false;
        }
        if (number == CommonMessages.CHAT.number()) {
            return chat.text(speaker(seat), payload, clock.nanos());
        }
        if (number < Messages.MAX_TYPES) {
            return spectates || game.message(seat.player(), number, payload);
        }
        if (number == CommonMessages.REPORT.number()) {
            PlayerReport report = CommonMessages.REPORT.decode(payload);
            return !payload.failed() && payload.left() == 0 && moderation.report(seat, report, clock.nanos());
        }
        return !spectates && deliverToPlayers(seat, number, payload);
    }

    /** What only players send. */
    private boolean deliverToPlayers(Seat seat, int number, WireReader payload) {
        if (number == CommonMessages.EMOTE.number()) {
            return chat.emote(speaker(seat), payload, clock.nanos());
        }
        int player = CommonMessages.VOTE.decode(payload);
        boolean complete = !payload.failed() && payload.left() == 0;
        if (complete) {
            moderation.vote(seat, player, clock.nanos());
        }
        return complete;
    }

    private Speaker speaker(Seat seat) {
        if (seat.player() == Game.SPECTATOR) {
            spectators.introduce(seat);
        }
        Speaker speaker = seat.speaker(chat);
        moderation.mute(seat, speaker, clock.nanos());
        return speaker;
    }
}
