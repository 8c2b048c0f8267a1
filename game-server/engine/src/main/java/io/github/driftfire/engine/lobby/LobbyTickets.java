package io.github.driftfire.engine.lobby;

import io.github.driftfire.engine.sessions.Reservations;
import io.github.driftfire.engine.sessions.TicketKind;
import io.github.driftfire.model.lobby.BackgroundTicket;
import io.github.driftfire.model.lobby.RoomTicket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The places that are reserved for visitors. A visitor has one ticket at a time, and an address {@value #MAX_TICKETS_PER_ADDRESS}: a
 * client cannot keep a server's places by asking for more and more. Owned by the lobby's thread.
 */
final class LobbyTickets {
    static final String TOO_MANY = "Too many places are kept for your address: try again in a moment";

    static final int MAX_TICKETS_PER_ADDRESS = 32;

    private final LobbyRooms rooms;
    private final Map<Long, Place> places = new HashMap<>();
    private final Map<String, Integer> waitingByAddress = new HashMap<>();
    private long owners;
    private long issued;

    LobbyTickets(LobbyRooms rooms) {
        this.rooms = rooms;
    }

    /** Places that are kept or played now. */
    int places() {
        return places.size();
    }

    /** Tickets so far. */
    long issued() {
        return issued;
    }

    /** Reserves places as {@link #reserve} does, and sends the tickets. Answers whether there were places. */
    boolean issue(List<LobbyVisitor> visitors, String room, String game, boolean watch, @Nullable String code) {
        List<RoomTicket> tickets = reserve(visitors, room, game, watch, code);
        for (int i = 0; i < tickets.size(); i++) {
            visitors.get(i).answer(tickets.get(i));
        }
        return !tickets.isEmpty();
    }

    /**
     * Reserves a place for each of several visitors of one party, or for one, or none. The ticket that a visitor had before is cancelled, unless it was used.
     *
     * @param code of a private room, or {@code null}
     * @return a ticket for each, in their order; empty without places for all
     */
    List<RoomTicket> reserve(
            List<LobbyVisitor> visitors, String room, String game, boolean watch, @Nullable String code) {
        List<RoomTicket> messages = new ArrayList<>();
        if (!watch && rooms.free(room) < visitors.size()) {
            // Most of the time; the reservation decides.
            return messages;
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < visitors.size(); i++) {
            numbers.add(++owners);
        }
        Party party = visitors.get(0).party();
        List<String> tickets = rooms.reserve(
                room,
                watch ? TicketKind.SPECTATOR : TicketKind.SEAT,
                numbers,
                party == null ? Reservations.NO_PARTY : party.number());
        for (int i = 0; i < tickets.size(); i++) {
            LobbyVisitor visitor = visitors.get(i);
            giveUp(visitor);
            Place place = new Place(numbers.get(i), room, tickets.get(i), visitor);
            add(place);
            visitor.place(place);
            messages.add(RoomTicket.of(room, game, place.ticket(), watch, code));
        }
        return messages;
    }

    /**
     * Reserves a place behind a visitor's first screen, in place of the one that it may have now, and beside its other ticket.
     *
     * @return {@code null} if the room has none to spare
     */
    @Nullable
    BackgroundTicket reserveBackground(LobbyVisitor visitor, String room) {
        long owner = ++owners;
        List<String> tickets = rooms.reserve(room, TicketKind.BACKGROUND, List.of(owner), Reservations.NO_PARTY);
        if (tickets.isEmpty()) {
            return null;
        }
        giveUp(visitor.background());
        Place place = new Place(owner, room, tickets.get(0), visitor);
        add(place);
        visitor.background(place);
        return BackgroundTicket.of(room, place.ticket());
    }

    private void add(Place place) {
        places.put(place.owner(), place);
        if (!place.address().isEmpty()) {
            waitingByAddress.merge(place.address(), 1, Integer::sum);
        }
        issued++;
    }

    /** Whether each of several visitors may have a ticket, in place of those that it may have now. */
    boolean mayHave(List<LobbyVisitor> visitors) {
        return mayHave(visitors, visitor -> waiting(visitor.place()) + waiting(visitor.background()));
    }

    /** Whether a visitor may have a ticket for a background, in place of the one for a background that it may have now. */
    boolean mayHaveBackground(LobbyVisitor visitor) {
        return mayHave(List.of(visitor), its -> waiting(its.background()));
    }

    private boolean mayHave(List<LobbyVisitor> visitors, ToIntFunction<LobbyVisitor> replaced) {
        Map<String, Integer> more = new HashMap<>();
        for (LobbyVisitor visitor : visitors) {
            String address = visitor.address().group();
            if (!address.isEmpty()) {
                more.merge(address, 1 - replaced.applyAsInt(visitor), Integer::sum);
            }
        }
        return more.entrySet().stream()
                .allMatch(entry ->
                        waitingByAddress.getOrDefault(entry.getKey(), 0) + entry.getValue() <= MAX_TICKETS_PER_ADDRESS);
    }

    private static int waiting(@Nullable Place place) {
        return place == null || place.isUsed() ? 0 : 1;
    }

    /** A visitor asks for something else: gives up what it has asked for before. */
    void startAnew(LobbyVisitor visitor) {
        visitor.leaveQueue();
        giveUp(visitor);
    }

    /** Gives up a visitor's places for which nobody has come yet. */
    void giveUp(LobbyVisitor visitor) {
        giveUp(visitor.place());
        giveUp(visitor.background());
    }

    private void giveUp(@Nullable Place place) {
        if (place != null && !place.isUsed()) {
            forget(place);
            rooms.cancel(place.room(), place.ticket());
        }
    }

    /** Somebody has come with the ticket of a place. */
    void used(long owner) {
        Place place = places.get(owner);
        if (place != null && !place.isUsed()) {
            place.use();
            stopWaiting(place);
        }
    }

    /** A place is given up. Answers which, {@code null} if it was forgotten before. */
    @Nullable
    Place ended(long owner) {
        Place place = places.get(owner);
        if (place != null) {
            forget(place);
        }
        return place;
    }

    /** The place of an owner; {@code null} if it is given up, or was never reserved here. */
    @Nullable
    Place place(long owner) {
        return places.get(owner);
    }

    /** Whether a place is neither given up nor closed. */
    boolean holds(@Nullable Place place) {
        return place != null && places.get(place.owner()) == place;
    }

    /** A room is closed, and with it its places. */
    void closed(String room) {
        Iterator<Place> all = places.values().iterator();
        while (all.hasNext()) {
            Place place = all.next();
            if (place.room().equals(room)) {
                all.remove();
                release(place);
            }
        }
    }

    private void forget(Place place) {
        if (places.remove(place.owner(), place)) {
            release(place);
        }
    }

    private void release(Place place) {
        if (place.visitor().place() == place) {
            place.visitor().place(null);
        }
        if (place.visitor().background() == place) {
            place.visitor().background(null);
        }
        if (!place.isUsed()) {
            stopWaiting(place);
        }
    }

    private void stopWaiting(Place place) {
        if (!place.address().isEmpty()) {
            waitingByAddress.computeIfPresent(place.address(), (address, count) -> count > 1 ? count - 1 : null);
        }
    }
}
