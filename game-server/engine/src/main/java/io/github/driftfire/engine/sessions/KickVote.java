package io.github.driftfire.engine.sessions;

import io.github.driftfire.engine.moderation.AuditEntry;
import io.github.driftfire.engine.moderation.Ban;
import io.github.driftfire.engine.moderation.ClientIdentity;
import io.github.driftfire.engine.moderation.Moderation;
import io.github.driftfire.model.game.RosterFeed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The players' vote to remove one of them, one at a time. Owned by the room's thread.
 *
 * <pre>
 *   opens      with a first vote, among at least 4 players
 *   voters     who played when it opened and still does; players of one address count as one, and have one vote
 *   carried    by more than half of the voters, the target among them, within 30 s: the room refuses the target for 10 minutes
 *   failed     after 30 s, or when the target has left
 *   again      by the same player after 2 minutes; against the same player 2 minutes after a vote that failed
 * </pre>
 *
 * <p>A player whose line is lost is still there until the seat is given up: to cut the line ends no vote.
 */
final class KickVote {
    static final int MIN_VOTERS = 4;
    static final int SECONDS = 30;
    static final int WAIT_SECONDS = 120;
    static final int REFUSED_SECONDS = 600;

    private static final long SECOND_NANOS = 1_000_000_000L;

    /** Of starters and targets that are remembered. */
    private static final int MAX_REMEMBERED = 64;

    private static final String ROLE = "vote";
    private static final String REASON = "by a vote of the players";

    private final String room;
    private final boolean allowed;
    private final Seats seats;
    private final VoteFeed feed;
    private final Moderation moderation;

    /** When someone last began a vote, or was last the target of one that failed. */
    private final Map<String, Long> waiting = new LinkedHashMap<>();

    private final List<Seat> electorate = new ArrayList<>();
    private final List<Seat> yes = new ArrayList<>();
    private @Nullable Seat target;
    private @Nullable Seat starter;
    private long endNanos;
    private long lookedNanos;
    private int shownYes;
    private int shownNeeded;

    /** @param allowed whether players may vote in the room */
    KickVote(String room, boolean allowed, Seats seats, FeedBuffers feeds, Moderation moderation) {
        this.room = room;
        this.allowed = allowed;
        this.seats = seats;
        this.feed = new VoteFeed(feeds);
        this.moderation = moderation;
    }

    boolean isOpen() {
        return target != null;
    }

    /**
     * A player votes for a target to be removed.
     *
     * @return whether it counts
     */
    boolean vote(Seat voter, int player, long nowNanos) {
        @Nullable Seat[] all = seats.all();
        Seat its = player < all.length ? all[player] : null;
        if (!allowed || its == null || its == voter) {
            return false;
        }
        if (target != null) {
            return its == target && join(voter, nowNanos);
        }
        return open(voter, its, nowNanos);
    }

    private boolean open(Seat voter, Seat against, long nowNanos) {
        ClientIdentity identity = against.session().identity();
        if (moderation.isOperator(identity.device())
                || mustWait("by " + starter(voter), nowNanos)
                || mustWait("against " + key(against), nowNanos)) {
            return false;
        }
        for (Seat seat : seats.all()) {
            if (seat != null && !seat.vacant()) {
                electorate.add(seat);
            }
        }
        if (voters(electorate) < MIN_VOTERS) {
            electorate.clear();
            return false;
        }
        remember("by " + starter(voter), nowNanos);
        target = against;
        starter = voter;
        endNanos = nowNanos + SECONDS * SECOND_NANOS;
        lookedNanos = nowNanos;
        shownYes = 0;
        yes.add(voter);
        audit("vote-open");
        look(nowNanos);
        return true;
    }

    private boolean join(Seat voter, long nowNanos) {
        if (!electorate.contains(voter) || yes.contains(voter)) {
            return false;
        }
        yes.add(voter);
        look(nowNanos);
        return true;
    }

    /** Once a tick. */
    void run(long nowNanos) {
        feed.run(nowNanos);
        Seat against = target;
        if (against == null) {
            return;
        }
        if (seats.all()[against.player()] != against || nowNanos - endNanos >= 0) {
            end(RosterFeed.VOTE_FAILED, nowNanos);
        } else if (nowNanos - lookedNanos >= SECOND_NANOS) {
            lookedNanos = nowNanos;
            look(nowNanos);
        }
    }

    /** Counts; shows what has changed, and ends the vote if it is carried. */
    private void look(long nowNanos) {
        removeLeft(electorate);
        removeLeft(yes);
        int votes = voters(yes);
        int needed = voters(electorate) / 2 + 1;
        if (votes >= needed) {
            shownYes = votes;
            shownNeeded = needed;
            end(RosterFeed.VOTE_CARRIED, nowNanos);
        } else if (votes != shownYes || needed != shownNeeded) {
            shownYes = votes;
            shownNeeded = needed;
            show(RosterFeed.VOTE_OPEN, nowNanos);
        }
    }

    private void removeLeft(List<Seat> some) {
        Iterator<Seat> each = some.iterator();
        while (each.hasNext()) {
            Seat seat = each.next();
            if (seats.all()[seat.player()] != seat) {
                each.remove();
            }
        }
    }

    /** Those of one address count as one. */
    private static int voters(List<Seat> some) {
        Set<String> addresses = new HashSet<>();
        int without = 0;
        for (Seat seat : some) {
            String address = seat.session().identity().address();
            if (address.isEmpty()) {
                without++;
            } else {
                addresses.add(address);
            }
        }
        return without + addresses.size();
    }

    private void end(int state, long nowNanos) {
        Seat against = target;
        if (against == null) {
            return;
        }
        show(state, nowNanos);
        if (state == RosterFeed.VOTE_CARRIED) {
            audit("vote-carried");
            Ban ban = seats.kick(against, moderation, ROLE, REASON, REFUSED_SECONDS);
            moderation
                    .audit()
                    .record(
                            ban == null
                                    ? entry("kick", against)
                                    : entry("kick", against).ban(ban));
        } else {
            audit("vote-failed");
            remember("against " + key(against), nowNanos);
        }
        clear();
    }

    private void clear() {
        target = null;
        starter = null;
        electorate.clear();
        yes.clear();
    }

    /** The room is closed. */
    void close() {
        if (target != null) {
            audit("vote-failed");
            clear();
        }
    }

    private void show(int state, long nowNanos) {
        Seat against = target;
        if (against != null) {
            feed.send(against.player(), shownYes, shownNeeded, state, endNanos, nowNanos);
        }
    }

    private void audit(String act) {
        Seat against = target;
        Seat voter = starter;
        if (against != null && voter != null) {
            AuditEntry entry = entry(act, against).by("player", voter.session().identity());
            moderation
                    .audit()
                    .record(entry.with("yes", Integer.toString(shownYes))
                            .with("needed", Integer.toString(shownNeeded)));
        }
    }

    private AuditEntry entry(String act, Seat against) {
        return AuditEntry.of(act)
                .with("by", ROLE)
                .room(room)
                .target(against.session().identity())
                .with("shown", against.name());
    }

    /** By the device, or else by the address and the name. */
    private static String key(Seat seat) {
        ClientIdentity who = seat.session().identity();
        return who.device().isEmpty() ? who.address() + ' ' + seat.name() : who.device();
    }

    /** By the address where it is known: a client may come back with another device key. */
    private static String starter(Seat seat) {
        String address = seat.session().identity().address();
        return address.isEmpty() ? key(seat) : address;
    }

    private boolean mustWait(String key, long nowNanos) {
        Long since = waiting.get(key);
        return since != null && nowNanos - since < WAIT_SECONDS * SECOND_NANOS;
    }

    private void remember(String key, long nowNanos) {
        waiting.remove(key);
        waiting.put(key, nowNanos);
        if (waiting.size() > MAX_REMEMBERED) {
            Iterator<Long> eldest = waiting.values().iterator();
            eldest.next();
            eldest.remove();
        }
    }
}
