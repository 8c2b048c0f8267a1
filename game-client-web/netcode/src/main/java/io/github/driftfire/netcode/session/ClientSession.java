package io.github.driftfire.netcode.session;

import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import io.github.driftfire.model.protocol.InputFrame;
import io.github.driftfire.model.protocol.Protocol;
import io.github.driftfire.model.protocol.ViewChange;
import io.github.driftfire.model.protocol.ViewShape;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.protocol.Welcome;
import io.github.driftfire.model.wire.WireWriter;
import io.github.driftfire.netcode.InputSender;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A seat in a room, held over as many sockets as it takes. */
public final class ClientSession implements InputSender {
    /** Is called for the events of the session. */
    public interface Listener {
        /** The server has accepted: frames follow. */
        void welcomed(Welcome welcome);

        /** Answers whether the frame could be applied. */
        boolean frame(byte[] frame);

        /**
         * The line is gone.
         *
         * @param reason a sentence for people
         * @param retryMillis until the next attempt, or {@link #NEVER}
         */
        void lost(CloseCode code, String reason, int retryMillis);

        /** The server has sent an inactivity warning, with the seconds that are left to answer it. */
        void warned(int seconds);
    }

    public static final int NEVER = -1;

    /** The reason where no socket opened and none was given. */
    public static final String UNREACHABLE = "The server cannot be reached";

    /** Attempts to come back to a seat that somebody plays: a second tab of the same page would try for ever. */
    private static final int BUSY_ATTEMPTS = 5;

    /** The server grants a fresh start a second. */
    static final double RESYNC_MILLIS = 1500;

    private static final byte[] RESYNC = {Protocol.RESYNC};

    /** Inputs on their way through a slow line arrive too late: beyond this, new ones are not made. */
    private static final int CONGESTED_BYTES = 512;

    private final Listener listener;
    private final Supplier<String> address;
    private final Supplier<String> model;
    private final ResumeToken token;
    private final Backoff backoff;
    private final Traffic traffic = new Traffic();
    private final ViewReports views = new ViewReports();
    private final ReceiveTimeout timeout = new ReceiveTimeout();
    private final WireWriter message = new WireWriter(InputFrame.SIZE_BYTES);
    private final Clock clock;
    private final ClientSocket.Opener opener;
    private @Nullable ClientSocket link;
    private String name = "";

    /** Of a reserved place that has not been taken yet. */
    private @Nullable String ticket;

    private @Nullable String device;
    private Supplier<@Nullable String> account = () -> null;

    /** Whether the place has no seat. What it is lost with, only the lobby gives another. */
    private boolean spectating;

    /** When a spectator has told last how far it has come. */
    private double echoedMillis = Double.NEGATIVE_INFINITY;

    private boolean welcomed;
    private boolean resuming;
    private double resyncAtMillis;
    private double wokenMillis = Double.NEGATIVE_INFINITY;
    private int connections;
    private double retryAtMillis = Double.POSITIVE_INFINITY;

    /**
     * @param address of the room's socket, asked for at each attempt
     * @param model the page's fingerprint, asked for at each attempt
     * @param seed of the spread of reconnection attempts
     * @param opener of the sockets
     */
    public ClientSession(
            Supplier<String> address,
            Supplier<String> model,
            ResumeToken token,
            int seed,
            Clock clock,
            Listener listener,
            ClientSocket.Opener opener) {
        this.clock = clock;
        this.opener = opener;
        this.address = address;
        this.model = model;
        this.token = token;
        this.listener = listener;
        this.backoff = new Backoff(seed);
    }

    /** Whether there is a seat to come back to, from before the page was loaded. */
    public boolean canResume() {
        return token.value() != null;
    }

    /** Comes back to the seat of the token; should it be gone, that ends the session with {@link CloseCode#BAD_TOKEN}. */
    public void resume(String playerName) {
        open(playerName);
        resuming = true;
    }

    /** Takes a seat under this name. */
    public void open(String playerName) {
        open(playerName, null);
    }

    /** Whence the ticket of each hello comes that tells who is signed in; it gives {@code null} for a guest. */
    public void account(Supplier<@Nullable String> tickets) {
        account = tickets;
    }

    /** By which key the server knows this device, from the next hello on; {@code null} for none. */
    public void device(@Nullable String key) {
        device = key;
    }

    /**
     * Takes the place of a ticket under this name. Should the ticket not be valid, that ends the session with {@link CloseCode#BAD_TICKET}: a new
     * one is the lobby's to give.
     */
    public void open(String playerName, @Nullable String newTicket) {
        resuming = false;
        ticket = newTicket;
        spectating = false;
        name = playerName;
        backoff.reset();
        connect();
    }

    /** Tries at once, without waiting for the backoff. */
    public void retryNow() {
        connect();
    }

    /** Makes no more attempts by itself. */
    public void stopRetrying() {
        drop();
        retryAtMillis = Double.POSITIVE_INFINITY;
    }

    /** Gives the seat up. */
    public void leave() {
        ClientSocket old = link;
        link = null;
        if (old != null) {
            old.leave();
        }
        welcomed = false;
        token.clear();
        retryAtMillis = Double.POSITIVE_INFINITY;
    }

    /** The shape of the window, as often as there is one: the server is sent what is new. */
    public void shape(ViewShape shape) {
        views.shape(shape);
    }

    /** Follows another player, as a spectator or without an avatar; {@link WatchChange#LEADER} for the leader. */
    public void follow(int player) {
        if (link != null && welcomed) {
            link.send(Json.of(new WatchChange(WatchChange.TYPE, player)));
        }
    }

    /** Watches the line. Called a few times a second and more, while the page is hidden perhaps only once a minute. */
    public void watch() {
        double now = clock.nowMillis();
        boolean silent = timeout.isOver(now);
        traffic.roll(now);
        if (now >= retryAtMillis) {
            connect();
        } else if (link != null && silent) {
            drop();
            ended(CloseCode.IDLE, "Nothing was heard from the server");
        } else if (link != null && welcomed && views.due(now)) {
            link.send(Json.of(new ViewChange(ViewChange.TYPE, views.report(now))));
        }
    }

    /** The page is seen again, or has a network again: neither a wait for the next attempt nor a line that the browser has closed helps. */
    public void wake() {
        wokenMillis = clock.nowMillis();
        boolean waiting = retryAtMillis != Double.POSITIVE_INFINITY;
        if (waiting || link != null && !link.usable()) {
            connect();
        } else {
            watch();
        }
    }

    @Override
    public boolean congested() {
        return link != null && link.bufferedBytes() > CONGESTED_BYTES;
    }

    @Override
    public void send(int sequence, int input, int appliedTick, int viewDelay8) {
        if (link != null && welcomed && !(spectating && isEarly())) {
            message.reset();
            InputFrame.encode(message, sequence, input, appliedTick, viewDelay8);
            link.send(message.bytes());
        }
    }

    /** Whether a spectator has sent an input a moment ago; if not, it does now. */
    private boolean isEarly() {
        double now = clock.nowMillis();
        boolean early = now - echoedMillis < Protocol.SPECTATOR_INPUT_MILLIS;
        if (!early) {
            echoedMillis = now;
        }
        return early;
    }

    @Override
    public void sendMessage(byte[] frame) {
        if (link != null && welcomed) {
            link.send(frame);
        }
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Milliseconds until the next attempt; 0 while one is under way. */
    public double retryInMillis(double now) {
        return retryAtMillis == Double.POSITIVE_INFINITY ? 0 : Math.max(0, retryAtMillis - now);
    }

    /** How long nothing has been heard. */
    public double silentMillis(double now) {
        return now - timeout.receivedMillis();
    }

    private void connect() {
        drop();
        retryAtMillis = Double.POSITIVE_INFINITY;
        welcomed = false;
        resyncAtMillis = 0;
        timeout.restart(clock.nowMillis());
        connections++;
        link = opener.open(address.get(), new SocketEvents());
    }

    /** Connections that were opened so far. */
    public int connections() {
        return connections;
    }

    private void drop() {
        ClientSocket old = link;
        link = null;
        if (old != null) {
            old.abandon();
        }
    }

    private void ended(CloseCode code, String reason) {
        link = null;
        boolean seated = welcomed;
        welcomed = false;
        boolean takenForGood = resuming && code == CloseCode.SEAT_BUSY && backoff.attempts() >= BUSY_ATTEMPTS;
        if (code == CloseCode.BAD_TOKEN || takenForGood) {
            seatLost(reason);
            return;
        }
        if (code == CloseCode.BAD_TICKET || spectating) {
            ticket = null;
            spectating = false;
            retryAtMillis = Double.POSITIVE_INFINITY;
            listener.lost(code, reason, NEVER);
            return;
        }
        if (code == CloseCode.REPLACED || code == CloseCode.INACTIVE) {
            token.clear();
        }
        // What ended the line while the page was frozen is heard of only now.
        boolean woken = seated && clock.nowMillis() - wokenMillis < ReceiveTimeout.DELIVERY_MILLIS;
        int wait = !code.retry() ? NEVER : woken ? 0 : backoff.next();
        retryAtMillis = wait == NEVER ? Double.POSITIVE_INFINITY : clock.nowMillis() + wait;
        listener.lost(code, reason, wait);
    }

    /** The seat is gone: a player who was in play takes another one at once, one who just loaded the page is asked first. */
    private void seatLost(String reason) {
        token.clear();
        if (resuming) {
            listener.lost(CloseCode.BAD_TOKEN, reason, NEVER);
        } else {
            connect();
        }
    }

    /** Takes the events of the present socket. */
    private final class SocketEvents implements ClientSocket.Listener {
        /** Answers the present time. */
        private double received() {
            double now = clock.nowMillis();
            timeout.received(now);
            return now;
        }

        @Override
        public void opened() {
            double now = received();
            if (link != null) {
                int view = views.report(now);
                link.send(Json.of(
                        new Hello(Hello.TYPE, name, model.get(), token.value(), view, ticket, device, account.get())));
            }
        }

        @Override
        public void welcomed(Welcome welcome) {
            received();
            welcomed = true;
            backoff.reset();
            resuming = false;
            ticket = null;
            spectating = welcome.player() < 0;
            if (!spectating) {
                token.keep(welcome.resume());
            }
            listener.welcomed(welcome);
        }

        @Override
        public void warned(int seconds) {
            received();
            if (seconds > 0 && welcomed) {
                listener.warned(seconds);
            }
        }

        @Override
        public void bytes(byte[] frame) {
            double now = received();
            traffic.add(frame.length, now);
            if (welcomed) {
                take(frame, now);
            }
        }

        /** A frame that makes no sense, or shows that earlier ones did not, asks for a fresh start, and again if none comes. */
        private void take(byte[] frame, double now) {
            boolean lost = !listener.frame(frame);
            if (lost && now >= resyncAtMillis && link != null) {
                link.send(RESYNC);
                resyncAtMillis = now + RESYNC_MILLIS;
            }
        }

        @Override
        public void closed(int code, String reason) {
            CloseCode known = CloseCode.of(code);
            String words = reason;
            if (reason.equals(Protocol.RESTART_REASON)) {
                backoff.restart();
            } else if (known == CloseCode.GOING_AWAY && backoff.isRestart()) {
                words = Protocol.RESTART_REASON;
            } else if (words.isEmpty()) {
                words = welcomed || code == known.code() ? "The connection broke" : UNREACHABLE;
            }
            ended(known, words);
        }
    }
}
