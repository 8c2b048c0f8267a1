package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.Game;
import io.github.driftfire.engine.carryover.CarryOver;
import io.github.driftfire.engine.chat.RoomChat;
import io.github.driftfire.engine.chat.SaidLine;
import io.github.driftfire.engine.chat.Speaker;
import io.github.driftfire.engine.moderation.Suspicion;
import io.github.driftfire.engine.replication.ClientBaseline;
import io.github.driftfire.engine.results.PlayerBests;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.telemetry.Counters;
import io.github.driftfire.model.game.RosterFeed;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.wire.WireWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player's or a spectator's place in a room: what the room's thread keeps between ticks. Owned by that thread. */
final class Seat {
    private static final int FEED_BYTES = 8192;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final int NEVER = -1;
    private static final int REPORT_SECONDS = 10;
    private static final int NOTICE_BYTES = 4;

    private final int player;
    private final TicketKind kind;

    /** By which moderation knows it. */
    private int number;

    /** Of the reservation that it was taken with. */
    private final long owner;

    private final Counters counters;
    private final WireWriter feed = new WireWriter(Game.GREETING_BYTES);
    private final ClientBaseline baseline = new ClientBaseline();
    private final StreamPosition stream = new StreamPosition();
    private final int frameBytes;

    /** What the transport reads from, unless it copies; made with the first frame. */
    private ByteBuffer frame = NOTHING;

    private Session session;

    /** Which has the seat counted. */
    private ClientAddress address;

    private String token = "";
    private String name = "";

    /** The party of its player, or {@link Reservations#NO_PARTY}. */
    private final int party;

    /** Made when the game asks for it. */
    private @Nullable PlayerBests bests;

    private @Nullable CarryOver carryOver;

    /** Made with the first text or emote. */
    private @Nullable Speaker speaker;

    private long vacatedNanos;

    /** Until when the player of this seat is muted, in milliseconds since 1970. */
    private long mutedUntilMillis;

    private boolean reported;
    private long reportedNanos;

    private boolean vacant;
    private final InputBuffer inputs;
    private final Suspicion suspicion = new Suspicion();
    private int sentTick;
    private int resyncTick = NEVER;
    private int greeting;
    private int stalledTicks;

    /** Whether its view is another player's. */
    private boolean follows;

    /** Seconds to warn the player of; 0 for no warning. */
    private int warningSeconds;

    /** @param player {@link Game#SPECTATOR} for a spectator */
    Seat(int player, TicketKind kind, long owner, Session session, Counters counters, int frameBytes) {
        this(player, kind, owner, Reservations.NO_PARTY, session, counters, frameBytes);
    }

    /** @param party {@link Reservations#NO_PARTY} for none */
    Seat(int player, TicketKind kind, long owner, int party, Session session, Counters counters, int frameBytes) {
        this.party = party;
        this.player = player;
        this.number = player;
        this.kind = kind;
        this.owner = owner;
        this.session = session;
        this.address = session.address();
        this.counters = counters;
        this.inputs = new InputBuffer(player, counters, suspicion);
        this.frameBytes = frameBytes;
    }

    int player() {
        return player;
    }

    /** By which moderation knows it: the player's, or one below {@link Game#SPECTATOR} that no other spectator of the room has ever had. */
    int number() {
        return number;
    }

    void number(int spectatorNumber) {
        number = spectatorNumber;
    }

    /** What kind of place it has. */
    TicketKind kind() {
        return kind;
    }

    /** Of the reservation that it was taken with; {@link Reservations#NO_OWNER} if there was none. */
    long owner() {
        return owner;
    }

    /** The party that its player has come with; {@link Reservations#NO_PARTY} for none. */
    int party() {
        return party;
    }

    /** What its player takes along over a restart; {@code null} before the welcome, and of a spectator. */
    @Nullable
    CarryOver carryOver() {
        return carryOver;
    }

    void carryOver(@Nullable CarryOver record) {
        carryOver = record;
    }

    /** What its player has reached; {@code null} as long as the game has not asked. */
    @Nullable
    PlayerBests bests() {
        return bests;
    }

    void bests(PlayerBests followed) {
        bests = followed;
    }

    Session session() {
        return session;
    }

    ClientAddress address() {
        return address;
    }

    /** What its player is called in the room. */
    String name() {
        return name;
    }

    void name(String newName) {
        name = newName;
    }

    /** Whether it has said something, or tried to. */
    boolean hasSpoken() {
        return speaker != null;
    }

    /** Who says what comes from here. */
    Speaker speaker(RoomChat chat) {
        Speaker made = speaker;
        if (made == null) {
            made = chat.speaker(player, name, session.identity().device(), this::notice);
            speaker = made;
        }
        return made;
    }

    /** What was said from here last, the oldest first, at most 8 lines. */
    List<SaidLine> lastLines() {
        return speaker == null ? List.of() : speaker.lastLines();
    }

    /** Adds a notice to what its client is sent next; one that does not fit is dropped. */
    void notice(int kind, int seconds) {
        if (makeRoom(NOTICE_BYTES)) {
            RosterFeed.notice(feed, kind, seconds);
        }
    }

    /** Whether its player may report one more player: one in {@value #REPORT_SECONDS} s. */
    boolean mayReport(long nowNanos) {
        boolean may = !reported || nowNanos - reportedNanos >= REPORT_SECONDS * 1_000_000_000L;
        if (may) {
            reported = true;
            reportedNanos = nowNanos;
        }
        return may;
    }

    /** Mutes the player of this seat, whichever device comes back to it; {@link io.github.driftfire.engine.moderation.Mutes} knows the device. */
    void mute(long untilMillis) {
        mutedUntilMillis = untilMillis;
    }

    long mutedUntilMillis() {
        return mutedUntilMillis;
    }

    /** What brings the seat back; it changes whenever the seat is taken. */
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

    /**
     * Whether its player has steered and holds a frame, and none is on its way. Ready for the next frame is a seat of which this, {@link
     * #isModerate} and {@link #isLineReady} are true; each looks one step farther away from the seat.
     */
    boolean isIdle() {
        return inputs.isSteered() && !baseline.fresh() && session.isIdle();
    }

    /** Whether its player sees any cell, and keeps within its limits. */
    boolean isModerate() {
        return baseline.holdsCells() && session.isModerate();
    }

    /** Whether its line would take a frame at once. */
    boolean isLineReady() {
        return session.isLineReady();
    }

    long vacantNanos(long nowNanos) {
        return vacant ? nowNanos - vacatedNanos : 0;
    }

    /** Its player is back, on another line: what the client held and was told is gone, the game went on. */
    void resume(Session newSession) {
        session = newSession;
        address = newSession.address();
        vacant = false;
        inputs.reset();
        sentTick = 0;
        resyncTick = NEVER;
        stalledTicks = 0;
        follows = false;
        greeting = 0;
        feed.reset();
        baseline.reset();
        // A send of the old line may still hold the old array.
        frame = NOTHING;
    }

    /** How much its player's client has done that no honest client does. */
    Suspicion suspicion() {
        return suspicion;
    }

    /** Takes the input that is due, see {@link InputBuffer}. */
    void takeInput(int tick, PlayerInputs held) {
        inputs.take(tick, session.inputs(), held);
    }

    /** Takes of a spectator's inputs only which tick the newest says was applied. */
    void takeEcho() {
        inputs.takeEcho(session.inputs());
    }

    /** The tick of the newest frame, 0 before the first. */
    int sentTick() {
        return sentTick;
    }

    /** Whether a message that was sent after an input is due. */
    boolean isDue(int sequence) {
        return inputs.isDue(session.inputs(), sequence);
    }

    /** Ticks since its player has changed any input. */
    int inactiveTicks() {
        return inputs.unchangedTicks();
    }

    /** Has its player warned instead of the next frame. 0 takes a warning back that has not been sent. */
    void warn(int seconds) {
        warningSeconds = seconds;
    }

    boolean warns() {
        return warningSeconds > 0;
    }

    /** Sends the warning; no other send may be on its way. */
    void sendWarning() {
        InactivityWarning warning = new InactivityWarning(InactivityWarning.TYPE, warningSeconds);
        warningSeconds = 0;
        session.send(warning);
    }

    /**
     * How far the client is behind, by the tick that its newest input says it has applied: a send that is
     * done only means that the transport took the bytes. A client that has applied all it was sent is not behind.
     */
    int lagTicks(int tick) {
        int echoed = inputs.echoed();
        boolean caughtUp = echoed == (sentTick & 0xffff);
        return echoed == InputBuffer.NO_ECHO || caughtUp ? 0 : (short) (tick - echoed);
    }

    /** Sequence of the newest input applied, 0 before the first. */
    int applied() {
        return inputs.applied();
    }

    /** Inputs that wait; below 0: minus the missed ticks. */
    int queueDepth() {
        return inputs.depth(session.inputs());
    }

    /**
     * Starts the client afresh because it asks for it: at most once a second, since nothing that a client can ask for costs more.
     * What it was told in frames that it could not read is told again.
     *
     * @return whether it will be
     */
    boolean resync(int tick, int hz) {
        if (resyncTick != NEVER && tick - resyncTick < hz) {
            return false;
        }
        resyncTick = tick;
        baseline.reset();
        greeting = 0;
        return true;
    }

    /** Adds this tick's messages; where they do not fit, the player is greeted again. */
    void collect(Game game, FeedBuffers feeds) {
        if (feeds.incomplete(player)) {
            greetAgain();
        } else {
            append(feeds.broadcast());
            if (feeds.addresses(player)) {
                append(feeds.to(player));
            }
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

    /** How far a spectator has come who sees the room later; no player's is ever looked at. */
    StreamPosition stream() {
        return stream;
    }

    /** What the client holds, by what it was sent. */
    ClientBaseline baseline() {
        return baseline;
    }

    /** Sends a tick's frame, or a copy of it that belongs to the transport until it is done. */
    void transmit(int tick, ByteBuffer written) {
        sentTick = tick;
        feed.reset();
        stalledTicks = 0;
        session.send(session.copies() ? written : keep(written));
    }

    private ByteBuffer keep(ByteBuffer written) {
        if (frame.capacity() < written.remaining()) {
            frame = ByteBuffer.allocate(Math.max(frameBytes, written.remaining() * 2));
        }
        return frame.clear().put(written).flip();
    }

    /** Notes whether its view is another player's. */
    void follows(boolean another) {
        follows = another;
    }

    /** Its player has an avatar, and so follows nobody. */
    void followNobody() {
        if (follows) {
            follows = false;
            session.watchNobody();
        }
    }

    /** Counts a tick in which the line was still busy. */
    int stalled() {
        return ++stalledTicks;
    }
}
