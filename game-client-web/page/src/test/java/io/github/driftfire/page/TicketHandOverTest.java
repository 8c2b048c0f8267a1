package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.driftfire.model.lobby.RoomTicket;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketHandOverTest {
    @Test
    void aTicketComesBackAsItWasKept() {
        for (RoomTicket ticket : List.of(
                RoomTicket.of("duel-1", "orbs", "T3Vyc2VjcmV0dGlja2V0IQ", false, null),
                RoomTicket.of("private-x", "arena", "T3Vyc2VjcmV0dGlja2V0IQ", true, "K7M2QX"))) {
            assertEquals(ticket, TicketHandOver.read(TicketHandOver.text(ticket)));
        }
    }

    @Test
    void whatIsNoTicketIsNone() {
        assertNull(TicketHandOver.read(""));
        assertNull(TicketHandOver.read("orbs\nduel-1\nT3Vy"));
    }
}
