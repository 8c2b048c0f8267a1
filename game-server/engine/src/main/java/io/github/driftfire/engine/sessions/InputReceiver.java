package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.telemetry.Counters;
import org.jspecify.annotations.Nullable;

/**
 * Receives what has come from the players and spectators since the last tick: polls their lines, vacates the seats of who has gone, and takes one input a
 * player and the messages sent with it. Owned by the room's thread.
 */
public final class InputReceiver {
    private final Seats seats;
    private final Spectators spectators;
    private final SeatPrefetch prefetch;
    private final PlayerInputs inputs;
    private final MessageDelivery messages;
    private final int tickRateHz;

    public InputReceiver(
            Game game,
            RoomChat chat,
            PlayerModeration moderation,
            Seats seats,
            Spectators spectators,
            PlayerInputs inputs,
            FeedBuffers feeds,
            Counters counters,
            ThrottledErrorLog errors,
            RunningClock clock) {
        this.seats = seats;
        this.spectators = spectators;
        this.prefetch = seats.prefetch();
        this.inputs = inputs;
        this.tickRateHz = game.model().tickRateHz();
        this.messages = new MessageDelivery(game, chat, spectators, moderation, feeds, counters, errors, clock);
    }

    /** Seat by seat, and not step by step: a player's objects are still in the processor's cache at the second and third step. */
    public void receive(int tick, long nowNanos) {
        @Nullable Seat[] all = seats.all();
        for (int player = 0; player < all.length; player++) {
            prefetch.before(player);
            Seat seat = all[player];
            if (seat != null) {
                receive(seat, tick, nowNanos);
                // Spread over the ticks of a second: it looks at memory that nothing else of a tick does.
                if ((tick + player) % tickRateHz == 0) {
                    seat.suspicion().decay();
                }
            }
        }
        spectators.receive(nowNanos, messages);
    }

    private void receive(Seat seat, int tick, long nowNanos) {
        if (!seat.vacant()) {
            seat.session().poll();
        }
        seats.release(seat, nowNanos);
        if (!seat.vacant()) {
            seat.takeInput(tick, inputs);
            messages.deliver(seat);
        }
    }
}
