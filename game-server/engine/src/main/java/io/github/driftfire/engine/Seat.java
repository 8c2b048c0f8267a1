package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;

/** A player's place in a room: what the room's thread keeps between ticks. Owned by that thread. */
final class Seat {
    private static final int FEED_BYTES = 8192;

    /** Inputs that may wait; older ones beyond them are passed over, so that a burst does not become lasting lag. */
    private static final int MAX_WAITING = 6;

    private final int player;
    private final Session session;
    private final Counters counters;
    private final WireWriter feed = new WireWriter(FEED_BYTES);
    private final Subscription subscription = new Subscription();
    private byte[] bytes;
    private ByteBuffer frame;
    private int greeting;
    private int applied;
    private boolean steered;
    private int stalledTicks;

    Seat(int player, Session session, Counters counters, int frameBytes) {
        this.player = player;
        this.session = session;
        this.counters = counters;
        this.bytes = new byte[frameBytes];
        this.frame = ByteBuffer.wrap(bytes);
    }

    int player() {
        return player;
    }

    Session session() {
        return session;
    }

    /** Takes the input that is due, if one has come, and holds it for this tick and those after it. */
    void takeInput(PlayerInputs held) {
        InputQueue queue = session.inputs();
        while (queue.size() > MAX_WAITING) {
            queue.poll();
            counters.increment(Counter.INPUTS_SKIPPED);
        }
        long input = queue.poll();
        while (input != InputQueue.EMPTY && steered && !Protocol.isAfter(InputFrame.sequence(input), applied)) {
            counters.increment(Counter.INPUTS_LATE);
            input = queue.poll();
        }
        if (input != InputQueue.EMPTY) {
            steered = true;
            applied = InputFrame.sequence(input);
            held.hold(player, input);
            counters.increment(Counter.INPUTS_APPLIED);
        }
    }

    /** Sequence of the newest input applied, 0 before the first. */
    int applied() {
        return applied;
    }

    int queueDepth() {
        return Math.min(session.inputs().size(), 255);
    }

    /** Adds this tick's messages; what does not fit is made good by a new greeting. */
    void collect(Game game, FeedBuffers feeds) {
        if (feeds.incomplete(player)) {
            greetAgain();
        } else {
            append(feeds.broadcast());
            append(feeds.to(player));
        }
        if (greeting != Game.GREETED && feed.bytes().length - feed.size() >= Game.GREETING_BYTES) {
            greeting = game.greet(player, greeting, feed);
            if (feed.failed()) {
                throw new IllegalStateException(
                        "a greeting's part is larger than the " + Game.GREETING_BYTES + " bytes allowed");
            }
        }
    }

    private void append(WireWriter part) {
        feed.copy(part.bytes(), 0, part.size());
        if (feed.failed()) {
            greetAgain();
        }
    }

    private void greetAgain() {
        counters.increment(Counter.FEED_OVERFLOWS);
        feed.reset();
        greeting = 0;
    }

    WireWriter feed() {
        return feed;
    }

    /** What the client holds, by what it was sent. */
    Subscription subscription() {
        return subscription;
    }

    /** Sends a copy of a frame; the copy belongs to the transport until it is done. */
    void transmit(WireWriter written) {
        int size = written.size();
        if (bytes.length < size) {
            bytes = new byte[size * 2];
            frame = ByteBuffer.wrap(bytes);
        }
        System.arraycopy(written.bytes(), 0, bytes, 0, size);
        feed.reset();
        stalledTicks = 0;
        session.send(frame.clear().limit(size));
    }

    /** Counts a tick in which the line was still busy. */
    int stalled() {
        return ++stalledTicks;
    }
}
