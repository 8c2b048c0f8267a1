package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.Messages;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.wire.WireReader;

/** Delivers clients' messages to the game, each in the tick of the input that it was sent with. Owned by the room's thread. */
final class MessageDelivery {
    private static final int MAX_CHAT_CHARS = 120;

    /** Of UTF-8, after a text has been normalized: a text on the wire has a length of one byte. */
    private static final int MAX_CHAT_BYTES = 255;

    private final Game game;
    private final FeedBuffers feeds;
    private final Counters counters;
    private final ThrottledErrorLog errors;
    private final RunningClock clock;

    MessageDelivery(Game game, FeedBuffers feeds, Counters counters, ThrottledErrorLog errors, RunningClock clock) {
        this.game = game;
        this.feeds = feeds;
        this.counters = counters;
        this.errors = errors;
        this.clock = clock;
    }

    /** Delivers what is due; after the player's input of this tick has been taken. */
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
                if (!deliver(seat.player(), number, payload)) {
                    session.reject(CloseCode.BAD_FRAME, "A message " + number + " that is malformed");
                }
            } catch (RuntimeException | Error e) {
                feeds.spoil();
                errors.about(seat.player(), session, e, clock.realNanos());
            }
        }
    }

    /** Answers whether the payload was well-formed. */
    private boolean deliver(int player, int number, WireReader payload) {
        if (number != Messages.CHAT.number()) {
            return game.message(player, number, payload);
        }
        String text = Messages.CHAT.decode(payload);
        if (payload.failed() || payload.left() > 0) {
            return false;
        }
        String clean = Utf8Limit.clip(PlayerName.clean(text, MAX_CHAT_CHARS), MAX_CHAT_BYTES);
        if (feeds.isHalfFull()) {
            counters.increment(Counter.MESSAGES_DROPPED);
        } else if (!clean.isEmpty()) {
            game.chat(player, clean);
        }
        return true;
    }
}
