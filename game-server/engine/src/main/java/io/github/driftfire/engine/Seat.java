package io.github.driftfire.engine;

import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A player's place in a room: what the room's thread keeps between ticks. Owned by that thread. */
final class Seat {
    private static final int FEED_BYTES = 8192;
    private static final byte[] NOTHING = new byte[0];

    /**
     * Inputs that may wait; older ones beyond them are passed over. A client whose prediction counts on them is corrected then, so it is more
     * than one that paces itself by the queue's depth ever has.
     */
    private static final int MAX_WAITING = 12;

    /** What a client echoes that has not applied a frame yet. */
    private static final int NO_ECHO = 0;

    private final int player;
    private final Counters counters;
    private final WireWriter feed = new WireWriter(Game.GREETING_BYTES);
    private final Subscription subscription = new Subscription();
    private final int frameBytes;

    /** What the transport reads from, unless it copies; made with the first frame. */
    private byte[] bytes = NOTHING;

    private ByteBuffer frame = ByteBuffer.wrap(NOTHING);
    private Session session;
    private String token = "";
    private long vacatedNanos;
    private boolean vacant;
    private int echoed = NO_ECHO;
    private int greeting;
    private int applied;
    private boolean steered;
    private int owed;
    private long latest;
    private int stalledTicks;

    Seat(int player, Session session, Counters counters, int frameBytes) {
        this.player = player;
        this.session = session;
        this.counters = counters;
        this.frameBytes = frameBytes;
    }

    int player() {
        return player;
    }

    Session session() {
        return session;
    }

    /** What brings the seat back; it changes whenever somebody takes the seat. */
    String token() {
        return token;
    }

    void token(String newToken) {
        token = newToken;
    }

    /** Notes that the line is gone; the seat waits for its player to come back. */
    void vacate(long nowNanos) {
        vacant = true;
        vacatedNanos = nowNanos;
    }

    boolean vacant() {
        return vacant;
    }

    long vacantNanos(long nowNanos) {
        return vacant ? nowNanos - vacatedNanos : 0;
    }

    /** Its player is back, on another line: what the client held and was told is gone, the game went on. */
    void resume(Session newSession) {
        session = newSession;
        vacant = false;
        steered = false;
        owed = 0;
        latest = 0;
        applied = 0;
        echoed = NO_ECHO;
        stalledTicks = 0;
        greeting = 0;
        feed.reset();
        subscription.reset();
        // A send of the old line may still hold the old array.
        bytes = NOTHING;
        frame = ByteBuffer.wrap(NOTHING);
    }

    /**
     * Takes the input that is due, if one has come, and holds it for this tick and those after it.
     *
     * <p>A tick that had to do without went on with what was held. The input that comes too late for it is handed on as overdue and
     * counts for no other tick, so that a stall of the line shifts nothing. What was pressed in it still counts.
     */
    void takeInput(PlayerInputs held) {
        InputQueue queue = session.inputs();
        int before = InputFrame.controls(latest);
        int pressed = 0;
        boolean heard = false;
        held.begin(player);
        long input = poll(queue);
        while (input != InputQueue.EMPTY && (owed > 0 || queue.size() >= MAX_WAITING)) {
            if (owed > 0) {
                owed--;
                held.addOverdue(player, input);
                counters.increment(Counter.INPUTS_OVERDUE);
            } else {
                counters.increment(Counter.INPUTS_SKIPPED);
            }
            pressed |= InputFrame.controls(input);
            heard = true;
            apply(input);
            input = poll(queue);
        }
        if (input != InputQueue.EMPTY) {
            apply(input);
            counters.increment(Counter.INPUTS_APPLIED);
        } else if (steered) {
            // Whoever is hopelessly behind and heard again begins anew from here.
            owed = heard && owed >= Inputs.MAX_OWED ? 0 : Math.min(owed + 1, InputQueue.CAPACITY);
        }
        if (steered) {
            held.hold(player, latest);
            held.tap(player, pressed & ~before);
            held.owe(player, owed);
        }
    }

    /** The oldest input that is newer than what was applied. */
    private long poll(InputQueue queue) {
        long input = queue.poll();
        while (input != InputQueue.EMPTY && steered && !Protocol.isAfter(InputFrame.sequence(input), applied)) {
            counters.increment(Counter.INPUTS_LATE);
            input = queue.poll();
        }
        return input;
    }

    private void apply(long input) {
        steered = true;
        latest = input;
        applied = InputFrame.sequence(input);
        echoed = InputFrame.appliedTick(input);
    }

    /**
     * How far the client is behind, by the tick that its newest input says it has applied: the only honest measure, since a send
     * that is done only means that somebody took the bytes. A client that has applied all it was sent is not behind.
     */
    int lagTicks(int tick) {
        boolean caughtUp = echoed == (subscription.tick & 0xffff);
        return echoed == NO_ECHO || caughtUp ? 0 : (short) (tick - echoed);
    }

    /** Sequence of the newest input applied, 0 before the first. */
    int applied() {
        return applied;
    }

    /** Inputs that wait; less than 0 for as many ticks that are owed one. */
    int queueDepth() {
        return owed > 0 ? -owed : session.inputs().size();
    }

    /** Adds this tick's messages; what does not fit is made good by a new greeting. */
    void collect(Game game, FeedBuffers feeds) {
        if (feeds.incomplete(player)) {
            greetAgain();
        } else {
            append(feeds.broadcast());
            append(feeds.to(player));
        }
        if (greeting != Game.GREETED && makeRoom(Game.GREETING_BYTES)) {
            greeting = game.greet(player, greeting, feed);
            if (feed.failed()) {
                throw new IllegalStateException(
                        "a greeting's part is larger than the " + Game.GREETING_BYTES + " bytes allowed");
            }
        }
    }

    private void append(WireWriter part) {
        if (makeRoom(part.size())) {
            feed.copy(part.bytes(), 0, part.size());
        } else {
            greetAgain();
        }
    }

    /** Lets the feed grow up to its bound. Answers whether so many bytes fit. */
    private boolean makeRoom(int moreBytes) {
        int needed = feed.size() + moreBytes;
        int room = feed.bytes().length;
        if (needed > room && needed <= FEED_BYTES) {
            int size = feed.size();
            byte[] grown = Arrays.copyOf(feed.bytes(), Math.min(FEED_BYTES, Math.max(needed, 2 * room)));
            feed.wrap(grown);
            feed.copy(grown, 0, size);
        }
        return needed <= feed.bytes().length;
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

    /** Sends a frame, or a copy of it that belongs to the transport until it is done. */
    void transmit(WireWriter written) {
        int size = written.size();
        byte[] source = written.bytes();
        if (!session.copies()) {
            if (bytes.length < size) {
                bytes = new byte[Math.max(frameBytes, size * 2)];
            }
            System.arraycopy(source, 0, bytes, 0, size);
            source = bytes;
        }
        if (frame.array() != source) {
            frame = ByteBuffer.wrap(source);
        }
        feed.reset();
        stalledTicks = 0;
        session.send(frame.clear().limit(size));
    }

    /** Counts a tick in which the line was still busy. */
    int stalled() {
        return ++stalledTicks;
    }
}
