package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.rooms.RoomEvents;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.telemetry.Counter;
import io.github.driftfire.model.protocol.CloseCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Places that are promised, and who comes for them. */
final class RoomTicketTest {
    private static final long ADA = 1;
    private static final long BOB = 2;

    private final List<String> events = new ArrayList<>();
    private final RoomEvents noting = new RoomEvents() {
        @Override
        public void reservationUsed(String room, long owner) {
            events.add("used " + owner);
        }

        @Override
        public void reservationEnded(String room, long owner) {
            events.add("ended " + owner);
        }

        @Override
        public void placeFreed(String room, TicketKind kind) {
            events.add("freed " + kind);
        }

        @Override
        public void emptied(String room) {
            events.add("emptied");
        }
    };

    private Stage stage(int maxPlayers) {
        return new Stage(maxPlayers, spec -> spec, noting);
    }

    private static String reserve(Stage stage, long owner) {
        return Objects.requireNonNull(
                stage.room.reservations().reserve(TicketKind.SEAT, owner), "a place for " + owner);
    }

    @Test
    void keepsThePlaceOfATicketFromGuests() {
        Stage stage = stage(2);
        String ticket = reserve(stage, ADA);
        assertTrue(ticket.matches("[A-Za-z0-9_-]{22}"), ticket);
        Stage.Player first = stage.seat("First");
        Stage.Player second = stage.seat("Second");
        assertEquals(1, first.line().welcomes.size(), "welcomes of the first guest");
        assertEquals(CloseCode.ROOM_FULL, second.line().closedWith());
        Stage.Player ada = stage.redeem(ticket);
        stage.tick();
        assertEquals(1, ada.line().welcomes.size(), "welcomes of the ticket");
        assertEquals(List.of("used 1"), events);
        assertEquals(2, stage.room.status().players(), "players");
    }

    @Test
    void givesTheLastPlaceOnce() {
        Stage stage = stage(1);
        assertNotNull(stage.room.reservations().reserve(TicketKind.SEAT, ADA), "the last place");
        assertNull(stage.room.reservations().reserve(TicketKind.SEAT, BOB), "one more");
        Stage other = stage(1);
        other.seat("Guest");
        assertNull(other.room.reservations().reserve(TicketKind.SEAT, BOB), "a place that a guest has");
    }

    @Test
    void takesATicketOnce() {
        Stage stage = stage(4);
        String ticket = reserve(stage, ADA);
        Stage.Player first = stage.redeem(ticket);
        Stage.Player thief = stage.redeem(ticket);
        stage.tick();
        assertNull(first.line().closedWith(), "the first");
        assertEquals(CloseCode.BAD_TICKET, thief.line().closedWith());
        assertEquals(List.of("That ticket is not valid any more"), thief.line().reasons);
        assertEquals(1, stage.count(Counter.TICKETS_REFUSED), "refused");
        assertEquals(1, stage.room.reservations().places().taken(TicketKind.SEAT), "places taken");
    }

    @Test
    void refusesATicketOfAnotherRoomOrOfNone() {
        Stage here = stage(4);
        Stage there = stage(4);
        String ticket = reserve(there, ADA);
        Stage.Player lost = here.redeem(ticket);
        Stage.Player guessing = here.redeem("AAAAAAAAAAAAAAAAAAAAAA");
        here.tick();
        assertEquals(CloseCode.BAD_TICKET, lost.line().closedWith());
        assertEquals(CloseCode.BAD_TICKET, guessing.line().closedWith());
        assertTrue(here.room.isEmpty(), "the room is empty");
        Stage.Player found = there.redeem(ticket);
        there.tick();
        assertEquals(1, found.line().welcomes.size(), "where the ticket is of");
    }

    @Test
    void givesAPlaceBackAfterFifteenSeconds() {
        Stage stage = stage(1);
        String ticket = reserve(stage, ADA);
        stage.seconds(15);
        assertFalse(stage.room.isEmpty(), "empty after 15 s");
        assertEquals(List.of(), events);
        stage.seconds(1);
        assertEquals(List.of("ended 1", "freed SEAT", "emptied"), events);
        assertTrue(stage.room.isEmpty(), "empty after 16 s");
        Stage.Player late = stage.redeem(ticket);
        stage.tick();
        assertEquals(CloseCode.BAD_TICKET, late.line().closedWith());
        assertEquals(1, stage.count(Counter.TICKETS_EXPIRED), "expired");
        Stage.Player guest = stage.seat("Guest");
        assertEquals(1, guest.line().welcomes.size(), "welcomes of a guest");
    }

    /** Whether the ticket has expired is seen when it is shown, and not only when it is looked for. */
    @Test
    void refusesATicketThatExpiredAMomentAgo() {
        Stage stage = stage(1);
        stage.tick();
        events.clear();
        String ticket = reserve(stage, ADA);
        stage.seconds(15);
        stage.clock.advanceNanos(1);
        Stage.Player late = stage.redeem(ticket);
        stage.tick();
        assertEquals(CloseCode.BAD_TICKET, late.line().closedWith());
        assertEquals(List.of("ended 1", "freed SEAT", "emptied"), events);
    }

    @Test
    void givesAPlaceBackThatIsCancelled() {
        Stage stage = stage(1);
        String ticket = reserve(stage, ADA);
        assertTrue(stage.room.reservations().cancel(ticket), "cancelled");
        assertFalse(stage.room.reservations().cancel(ticket), "cancelled twice");
        assertEquals(List.of("ended 1", "freed SEAT"), events);
        Stage.Player late = stage.redeem(ticket);
        stage.tick();
        assertEquals(CloseCode.BAD_TICKET, late.line().closedWith());
    }

    @Test
    void reservesForAWholePartyOrForNobody() {
        Stage stage = stage(2);
        Reservations reservations = stage.room.reservations();
        assertEquals(
                List.of(),
                reservations.reserve(TicketKind.SEAT, List.of(1L, 2L, 3L), Reservations.NO_PARTY),
                "three of two");
        assertTrue(stage.room.isEmpty(), "the room is empty");
        List<String> tickets = reservations.reserve(TicketKind.SEAT, List.of(1L, 2L), Reservations.NO_PARTY);
        assertEquals(2, tickets.stream().distinct().count(), "tickets");
        Stage.Player second = stage.redeem(tickets.get(1));
        Stage.Player first = stage.redeem(tickets.get(0));
        stage.tick();
        assertEquals(List.of("used 2", "used 1"), events);
        assertNull(first.line().closedWith(), "the first");
        assertNull(second.line().closedWith(), "the second");
        assertThrows(
                IllegalArgumentException.class, () -> reservations.reserve(TicketKind.SEAT, Reservations.NO_OWNER));
    }

    @Test
    void letsNobodyWithoutATicketIntoAPrivateRoom() {
        Stage stage = new Stage(2, RoomSpec::asPrivate, noting);
        Stage.Player guest = stage.seat("Guest");
        assertEquals(CloseCode.BAD_TICKET, guest.line().closedWith());
        Stage.Player ada = stage.redeem(reserve(stage, ADA));
        stage.tick();
        assertEquals(1, ada.line().welcomes.size(), "welcomes");
        ada.session().closed();
        stage.ticks(25);
        Stage.Player again = stage.arrive();
        again.resume(ada.token());
        stage.tick();
        assertEquals(1, again.line().welcomes.size(), "welcomes of who comes back to the seat");
        assertEquals(List.of("emptied", "used 1"), events);
    }

    @Test
    void tellsWhenWhoCameWithATicketIsGoneForGood() {
        Stage stage = stage(2);
        Stage.Player ada = stage.redeem(reserve(stage, ADA));
        Stage.Player bob = stage.redeem(reserve(stage, BOB));
        stage.tick();
        events.clear();
        ada.session().left();
        bob.session().closed();
        stage.tick();
        assertEquals(List.of("ended 1", "freed SEAT"), events);
        stage.seconds(21);
        assertEquals(List.of("ended 1", "freed SEAT", "ended 2", "freed SEAT", "emptied"), events);
    }

    @Test
    void handsAVacantSeatToAGuestWithoutFreeingItsPlace() {
        Stage stage = stage(1);
        Stage.Player ada = stage.redeem(reserve(stage, ADA));
        stage.tick();
        ada.session().failed();
        stage.tick();
        events.clear();
        Stage.Player guest = stage.seat("Guest");
        assertEquals(1, guest.line().welcomes.size(), "welcomes");
        assertEquals(List.of("ended 1"), events);
        assertEquals(1, stage.room.reservations().places().taken(TicketKind.SEAT), "places taken");
    }

    @Test
    void givesAPlaceBackWhenTheAddressHasEnoughSeats() {
        Stage stage = stage(4);
        AddressLimits limits = new AddressLimits(1, 8, 8, SettingNames.OPTIONS);
        ClientAddress address = limits.client("192.0.2.7", false);
        stage.arrive(address).hello("First");
        Stage.Player second = stage.arrive(address);
        second.redeem(reserve(stage, ADA));
        stage.tick();
        assertEquals(CloseCode.ADDRESS_LIMIT, second.line().closedWith());
        assertEquals(List.of("ended 1", "freed SEAT"), events);
        assertEquals(1, stage.room.reservations().places().taken(TicketKind.SEAT), "places taken");
    }

    @Test
    void warnsAnInactivePlayerWhenTheLobbyWantsASeat() {
        Stage stage = stage(1);
        Stage.Player idle = stage.seat("Idle");
        for (int second = 1; second <= InactivePlayers.INACTIVE_SECONDS + 1; second++) {
            idle.input(second, 0);
            stage.ticks(20);
        }
        stage.room.reservations().wantSeat();
        stage.ticks(2);
        assertEquals(1, idle.line().warnings.size(), "warnings");
    }

    @Test
    void tellsOnceThatItIsEmptyAndForHowLong() {
        Stage stage = stage(2);
        stage.tick();
        assertEquals(List.of("emptied"), events);
        stage.seconds(3);
        assertEquals(3_000_000_000L, stage.room.emptyNanos(), "empty for");
        String ticket = reserve(stage, ADA);
        assertEquals(0, stage.room.emptyNanos(), "empty for, with a ticket outstanding");
        stage.tick();
        stage.room.reservations().cancel(ticket);
        stage.tick();
        assertEquals(0, stage.room.emptyNanos(), "empty for, in the tick that saw it");
        assertEquals(List.of("emptied", "ended 1", "freed SEAT", "emptied"), events);
    }
}
