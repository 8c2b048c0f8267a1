package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.limits.RateLimit;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.model.game.ClientMessageType;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.DeviceKey;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InactivityWarning;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One connection, seen from both sides: a transport reports on it from its own threads, the room's thread looks in once a
 * tick.
 *
 * <p>The transport's threads must deliver one message after another, as WebSocket does; none of their calls blocks. A client
 * that breaks a rule is closed here, alone, with the rule's {@link CloseCode}. A session ends once, in one of six ways: the
 * line is lost ({@link #closed}), the player leaves ({@link #left}), the transport refuses what comes ({@link #refused}), it
 * is closed with a code ({@link #reject}), a send fails, or it is cut ({@link #abort}).
 */
public final class Session implements Connection.Sent {
    private static final Logger LOG = System.getLogger(Session.class.getName());

    /** Messages a second, in multiples of the tick rate, that a client may send for long. */
    private static final int FLOOD_FACTOR = 3;

    /** Seconds' worth of inputs that may arrive in one go. */
    private static final int FLOOD_BURST_SECONDS = 8;

    /** What is followed where the client has not said what. */
    static final int NOBODY = Integer.MIN_VALUE;

    private static final String NO_VIEW = "A view is as wide as a number above 0";

    /** Not an object for each session: whether it has ended is asked several times a tick, of thousands of them. */
    private static final VarHandle ENDING;

    /**
     * Release stores: no StoreLoad fence is needed, because no thread writes one of these flags and then reads another to decide (no
     * Dekker pattern).
     */
    private static final VarHandle SENDING;

    /** As {@link #SENDING}. */
    private static final VarHandle HEARD_NANOS;

    private static final VarHandle WAITING;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            ENDING = lookup.findVarHandle(Session.class, "ending", Ending.class);
            SENDING = lookup.findVarHandle(Session.class, "sending", boolean.class);
            WAITING = lookup.findVarHandle(Session.class, "waiting", boolean.class);
            HEARD_NANOS = lookup.findVarHandle(Session.class, "heardNanos", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private enum Ending {
        NOT_YET,
        /** The line's fault, or that of a pause. */
        DISCONNECTED,
        /** A rule was broken, the player has left, or another has the seat. */
        VIOLATION
    }

    private final Connection connection;
    private final FrameChannel path;
    private final SessionRegistry home;
    private final ClientAddress address;
    private final RateLimit rateLimit;
    private final long openedNanos;
    private final InputQueue inputs = new InputQueue();
    private volatile Ending ending = Ending.NOT_YET;
    private volatile @Nullable Hello hello;

    /** Written before the hello. */
    private volatile ClientIdentity identity = ClientIdentity.UNKNOWN;

    /** Who is signed in; owned by the room's thread. */
    private @Nullable Account account;

    private volatile @Nullable ViewShape shape;
    private volatile boolean sending;

    /** Made with the first message. */
    private volatile @Nullable MessageQueue messages;

    /** Whether it counts as one without a seat. */
    private volatile boolean waiting;

    private volatile boolean resync;

    /** What the client wants to follow. */
    private volatile int watched = NOBODY;

    private volatile long heardNanos;

    /** A session that counts nowhere. */
    Session(Connection connection, SessionRegistry home) {
        this(connection, home, ClientAddress.UNLIMITED);
    }

    /** @param address which has the session counted, and as waiting */
    Session(Connection connection, SessionRegistry home, ClientAddress address) {
        this.address = address;
        this.waiting = true;
        this.connection = connection;
        this.path = connection.frameChannel();
        this.home = home;
        long realNanos = home.clock().realNanos();
        long pausedNanos = home.clock().pausedNanos(realNanos);
        this.openedNanos = realNanos - pausedNanos;
        this.heardNanos = openedNanos;
        this.rateLimit = RateLimit.perSecond(
                FLOOD_FACTOR * home.tickRateHz(), FLOOD_BURST_SECONDS * home.tickRateHz(), openedNanos, pausedNanos);
    }

    /** The client's first text, as it was parsed: what the text did not give is {@code null}, whatever the record says. */
    public void hello(Hello message) {
        if (!admitMessage()) {
            return;
        }
        if (!Hello.TYPE.equals(message.type())) {
            reject(CloseCode.BAD_TEXT, "The only text that is expected is a hello");
        } else if (hello != null) {
            reject(CloseCode.BAD_TEXT, "A second hello");
        } else if (message.name() == null || message.model() == null) {
            reject(CloseCode.BAD_TEXT, "A hello needs a name and a model");
        } else if (!home.fingerprint().equals(message.model())) {
            reject(CloseCode.STALE_MODEL, CloseCode.STALE_MODEL.reason());
        } else if (message.view() != null && message.view() <= 0) {
            reject(CloseCode.BAD_TEXT, NO_VIEW);
        } else if (message.device() != null && !DeviceKey.isValid(message.device())) {
            reject(CloseCode.BAD_TEXT, DeviceKey.REQUIREMENT);
        } else {
            shape = message.view() == null ? null : ViewShape.ofWidth(message.view());
            // Here and not on the room's thread: a hash is a lot of work for a tick.
            identity = new ClientIdentity(
                    ClientIdentity.hash(message.device()), address.group(), PlayerName.clean(message.name()));
            hello = message;
        }
    }

    /** The client's window has another shape. */
    public void view(ViewChange message) {
        if (!admitMessage()) {
            return;
        }
        if (hello == null) {
            reject(CloseCode.BAD_TEXT, "A view before the hello");
        } else if (message.width() <= 0) {
            reject(CloseCode.BAD_TEXT, NO_VIEW);
        } else {
            shape = ViewShape.ofWidth(message.width());
        }
    }

    /** A spectator, or a player without an avatar, wants to follow another player. */
    public void watch(WatchChange message) {
        if (!admitMessage()) {
            return;
        }
        if (hello == null) {
            reject(CloseCode.BAD_TEXT, "A watch before the hello");
        } else if (message.player() < WatchChange.WHOLE_ARENA) {
            reject(CloseCode.BAD_TEXT, "A watch names a player's number, -1 for the leader or -2 for the whole arena");
        } else {
            watched = message.player();
        }
    }

    /** A binary message: an input, a message of the game, or the wish for a fresh start. The bytes are read before the call returns. */
    public void frame(byte[] bytes, int offset, int length) {
        if (!admitMessage()) {
            return;
        }
        if (length == 1 && bytes[offset] == Protocol.RESYNC && hello != null) {
            resync = true;
            return;
        }
        if (length > 0 && bytes[offset] == Protocol.MESSAGE) {
            message(bytes, offset, length);
            return;
        }
        long input = InputFrame.decode(bytes, offset, length);
        if (hello == null) {
            reject(CloseCode.BAD_FRAME, "An input before the hello");
        } else if (input == InputFrame.MALFORMED) {
            reject(CloseCode.BAD_FRAME, "A frame of " + length + " bytes that is no input");
        } else if (!inputs.offer(input)) {
            home.counters().increment(Counter.INPUTS_OVERFLOWED);
        }
    }

    /** A message of the game: checked by the game's table here, and by the game on the room's thread. */
    private void message(byte[] bytes, int offset, int length) {
        MessageTypes types = home.messages();
        int size = length - Protocol.MESSAGE_HEAD_BYTES;
        ClientMessageType<?> type = size < 0 ? null : types.find(bytes[offset + 1] & 0xff);
        if (hello == null) {
            reject(CloseCode.BAD_FRAME, "A message before the hello");
            return;
        }
        if (type == null || size > type.maxBytes()) {
            reject(CloseCode.BAD_FRAME, "A frame of " + length + " bytes that is no message of this game");
            return;
        }
        MessageQueue queue = messages;
        if (queue == null) {
            queue = new MessageQueue(types.size());
            messages = queue;
        }
        long realNanos = home.clock().realNanos();
        long pausedNanos = home.clock().pausedNanos(realNanos);
        if (!queue.allow(type, types.index(type), realNanos - pausedNanos, pausedNanos)) {
            reject(CloseCode.FLOOD, CloseCode.FLOOD.reason());
            return;
        }
        int sequence = (bytes[offset + 2] & 0xff) << 8 | (bytes[offset + 3] & 0xff);
        if (queue.offer(type.number(), sequence, bytes, offset + Protocol.MESSAGE_HEAD_BYTES, size)) {
            home.messageArrived();
        } else {
            home.counters().increment(Counter.MESSAGES_DROPPED);
        }
    }

    /** Ends the session for a reason that is for people; what exceeds a close frame of it is cut off. */
    public void reject(CloseCode code, String reason) {
        boolean mayResume = code == CloseCode.TOO_SLOW || code == CloseCode.IDLE;
        if (end(mayResume ? Ending.DISCONNECTED : Ending.VIOLATION)) {
            home.counters().closed(code);
            try {
                connection.close(code, CloseReason.clip(reason));
            } catch (RuntimeException e) {
                transportFailed("close", e);
            }
        }
    }

    /** The line is gone; nothing more will be sent. */
    public void closed() {
        if (end(Ending.DISCONNECTED)) {
            home.counters().increment(Counter.LINES_LOST);
        }
    }

    /** The client has closed the line to leave for good: its seat is free at once. */
    public void left() {
        if (end(Ending.VIOLATION)) {
            home.counters().increment(Counter.PLAYERS_LEFT);
        }
    }

    /** The transport has closed the line because the client broke a rule that the transport keeps. */
    public void refused() {
        if (end(Ending.VIOLATION)) {
            home.counters().increment(Counter.LINES_REFUSED);
        }
    }

    /** A send is over, maybe within the call that sent; it ends the session unless {@code ok}. Any thread. */
    @Override
    public void sent(boolean ok) {
        SENDING.setRelease(this, false);
        if (!ok) {
            failed();
        }
    }

    /** The line has failed, and may still be open. Any thread. */
    public void failed() {
        if (end(Ending.DISCONNECTED)) {
            home.counters().increment(Counter.LINES_LOST);
            cut();
        }
    }

    /** Whether it has ended, in whichever way. Any thread. */
    public boolean isClosed() {
        return ending != Ending.NOT_YET;
    }

    private boolean admitMessage() {
        if (ending != Ending.NOT_YET) {
            return false;
        }
        long realNanos = home.clock().realNanos();
        long pausedNanos = home.clock().pausedNanos(realNanos);
        long nowNanos = realNanos - pausedNanos;
        HEARD_NANOS.setRelease(this, nowNanos);
        if (!rateLimit.allow(nowNanos, pausedNanos)) {
            reject(CloseCode.FLOOD, CloseCode.FLOOD.reason());
            return false;
        }
        return true;
    }

    // What follows is for the room's thread.

    @Nullable
    Hello hello() {
        return hello;
    }

    /** Who is signed in; {@code null} for a guest. Room's thread. */
    @Nullable
    Account account() {
        return account;
    }

    void account(@Nullable Account signedIn) {
        account = signedIn;
    }

    /** What its player would like to be called. Room's thread, after the hello. */
    String wantedName(Hello message) {
        Account signedIn = account;
        return signedIn == null ? message.name() : signedIn.name();
    }

    /** By what its client is known again; of nobody before the hello. */
    ClientIdentity identity() {
        return identity;
    }

    /** Of the client's window, as it was last reported; {@code null} if it was not. */
    @Nullable
    ViewShape shape() {
        return shape;
    }

    /** As in the newest {@link WatchChange}; {@link #NOBODY} before the first. */
    int watched() {
        return watched;
    }

    /** Forgets what the client wanted to follow. */
    void watchNobody() {
        watched = NOBODY;
    }

    ClientAddress address() {
        return address;
    }

    /** It has a seat, or has ended. Any thread, any number of times. */
    void stopWaiting() {
        if (waiting && WAITING.compareAndSet(this, true, false)) {
            address.release(AddressLimits.Kind.WAITING);
        }
    }

    InputQueue inputs() {
        return inputs;
    }

    /** What the client has sent to the game, {@code null} before its first message. */
    @Nullable
    MessageQueue messages() {
        return messages;
    }

    /** Whether, now that the session is closed, its player may come back to the seat: it was the line's fault. */
    boolean mayResume() {
        return ending == Ending.DISCONNECTED;
    }

    boolean missedHelloDeadline(long nowNanos) {
        return hello == null && nowNanos - openedNanos > Protocol.HELLO_DEADLINE_MILLIS * 1_000_000L;
    }

    long silentNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    /** Whether the client has asked for a fresh start since the last call. */
    boolean takeResync() {
        boolean asked = resync;
        if (asked) {
            resync = false;
        }
        return asked;
    }

    /** Whether a send is on its way; until it is done there must be no other. */
    boolean sending() {
        return sending;
    }

    void send(Welcome welcome) {
        SENDING.setRelease(this, true);
        try {
            connection.send(welcome, this);
        } catch (RuntimeException e) {
            transportFailed("send", e);
            sent(false);
        }
    }

    void send(InactivityWarning warning) {
        SENDING.setRelease(this, true);
        try {
            connection.send(warning, this);
        } catch (RuntimeException e) {
            transportFailed("send", e);
            sent(false);
        }
    }

    /** Whether it goes on and nothing is on its way. */
    boolean isIdle() {
        return ending == Ending.NOT_YET && !sending;
    }

    /** Whether the client keeps within its limits. */
    boolean isModerate() {
        return !inputs.isFull() && !rateLimit.isEmpty();
    }

    /** Whether the line would take a frame at once. */
    boolean isLineReady() {
        try {
            return path.isReady();
        } catch (RuntimeException e) {
            transportFailed("tell of itself", e);
            abort();
            return false;
        }
    }

    /** Lets the transport deliver what has come. */
    void poll() {
        try {
            path.poll();
        } catch (RuntimeException e) {
            transportFailed("poll", e);
            abort();
        }
    }

    /** Whether a frame's buffer may be used again after {@link #send(ByteBuffer)}. */
    boolean copies() {
        return path.copies();
    }

    void send(ByteBuffer frame) {
        SENDING.setRelease(this, true);
        try {
            path.send(frame, this);
        } catch (RuntimeException e) {
            transportFailed("send", e);
            sent(false);
        }
    }

    /** Closes a peer that does not read: a close frame would wait behind what it has not read. */
    void abort() {
        if (end(Ending.DISCONNECTED)) {
            home.counters().increment(Counter.LINES_CUT);
            cut();
        }
    }

    private void cut() {
        try {
            connection.abort();
        } catch (RuntimeException e) {
            transportFailed("abort", e);
        }
    }

    /** Whether this call is the one that ends the session. */
    private boolean end(Ending how) {
        if (!ENDING.compareAndSet(this, Ending.NOT_YET, how)) {
            return false;
        }
        home.ended(this);
        stopWaiting();
        address.release(AddressLimits.Kind.SESSION);
        return true;
    }

    private void transportFailed(String call, RuntimeException e) {
        home.counters().increment(Counter.TRANSPORT_FAILURES);
        LOG.log(Level.DEBUG, () -> "a transport failed to " + call, e);
    }
}
