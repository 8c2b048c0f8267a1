package io.github.driftfire.engine.lobby;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.sessions.AddressLimits;
import io.github.driftfire.engine.sessions.ClientAddress;
import io.github.driftfire.engine.sessions.SettingNames;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.lobby.EnterLobby;
import io.github.driftfire.model.lobby.QuickPlay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who came through the same link stays together. */
final class PartyTest {
    private static final String CODE = "ABCDEFGHJK";
    private static final QuickPlay FOUR = QuickPlay.of("four");
    private static final QuickPlay DUEL = QuickPlay.of("duel");

    private final LobbyStage stage = new LobbyStage();

    private Tab member(String name) {
        Tab tab = stage.tab(name).enter(CODE, null);
        stage.run();
        return tab;
    }

    @Test
    void membersAreToldWhoTheyAre() {
        Tab ada = member("Ada");
        Tab bob = member("Bob");

        assertEquals(List.of("party [Ada]", "party [Ada, Bob]"), ada.news());
        assertEquals(List.of("party [Ada, Bob]"), bob.news());
        ada.visitor.closed();
        stage.run();
        assertEquals(List.of("party [Bob]"), bob.news());
    }

    @Test
    void aMemberWhoIsSignedInHasTheNameOfTheAccountUnlessItIsListed() throws AccountsUnavailableException {
        Accounts accounts = stage.rooms.accounts();
        String token = accounts.signIn("https://id.example.com", "ada", List.of("Rascal"), "");
        for (String shown : List.of("Rascal", "Pilot")) {
            Account account = accounts.find(token);
            assertNotNull(account);
            Tab ada = stage.tab("Ada");
            ada.say(new EnterLobby(EnterLobby.TYPE, "Ada", null, CODE, null, accounts.ticket(account, token)));
            stage.run();
            assertEquals(List.of("party [" + shown + "]"), ada.news());
            ada.visitor.closed();
            stage.run();
            accounts.filter(new WordFilter(List.of("rascal")));
        }
    }

    @Test
    void aPartyOfTwoIsNotPartedByOnePlaceThatIsLeft() {
        stage.rooms.room("four").guests = 3;
        Tab ada = member("Ada");
        Tab bob = member("Bob");
        ada.news();
        bob.news();

        ada.say(FOUR);
        stage.run();

        assertEquals(List.of("ticket four-2"), ada.news());
        assertEquals(List.of("ticket four-2"), bob.news());
        assertEquals(1, stage.rooms.room("four").free());
    }

    @Test
    void aRoomLearnsWhoIsOfOneParty() {
        Tab ada = member("Ada");
        member("Bob");
        Tab eve = stage.tab("Eve").enter(null, null);
        Tab zoe = stage.tab("Zoe").enter("ZZZZZZZZZZ", null);
        stage.run();
        ada.say(FOUR);
        eve.say(FOUR);
        zoe.say(FOUR);
        stage.run();
        List<Integer> parties = List.copyOf(stage.rooms.parties.values());
        assertEquals(List.of(1, 1, 0, 2), parties, "parties of Ada, Bob, Eve, Zoe");
    }

    /** Two rooms of four, all places taken. */
    private void fillFours() {
        stage.rooms.room("four").guests = 4;
        stage.visitor("One").say(FOUR);
        stage.run();
        stage.rooms.room("four-2").guests = 3;
    }

    @Test
    void aPartyWaitsUntilThereIsRoomForAll() {
        fillFours();
        Tab ada = member("Ada");
        Tab bob = member("Bob");
        ada.news();
        bob.news();

        ada.say(FOUR);
        stage.run();
        stage.rooms.guestLeaves("four");
        stage.run();
        assertEquals(List.of("queued four 1"), ada.news());
        assertEquals(List.of("queued four 1"), bob.news());

        stage.rooms.guestLeaves("four");
        stage.run();
        assertEquals(List.of("ticket four"), ada.news());
        assertEquals(List.of("ticket four"), bob.news());
    }

    @Test
    void whoIsLeftOfAPartyGoesOnWaiting() {
        fillFours();
        Tab ada = member("Ada");
        Tab bob = member("Bob");
        ada.say(FOUR);
        stage.run();
        bob.news();

        ada.visitor.closed();
        stage.run();
        stage.rooms.guestLeaves("four");
        stage.run();

        assertEquals(List.of("party [Bob]", "ticket four"), bob.news());
    }

    @Test
    void aMemberFollowsToTheRoomWhereTheOthersPlay() {
        Tab ada = member("Ada");
        ada.say(FOUR);
        stage.run();
        assertTrue(stage.come(ada));
        Tab bob = member("Bob");
        bob.news();
        ada.news();

        bob.say(FOUR);
        stage.run();

        assertEquals(List.of("ticket four"), bob.news());
        assertEquals(List.of(), ada.news(), "who plays is not taken along");
    }

    /** An address may have 32 tickets that nobody has come with. */
    @Test
    void eachMemberOfAPartyCountsForTheirAddress() {
        ClientAddress address = new AddressLimits(100, 100, 100, SettingNames.OPTIONS).client("192.0.2.7", false);
        stage.rooms.room("four").guests = -100;
        for (int i = 0; i < 30; i++) {
            Tab tab = new Tab(stage.lobby, "Visitor", address).enter();
            tab.say(FOUR);
            stage.run();
            assertEquals(List.of("ticket four"), tab.news());
        }
        List<Tab> party = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            party.add(new Tab(stage.lobby, "Member", address).enter(CODE, null));
        }
        stage.run();
        party.get(0).news();
        party.get(0).say(FOUR);
        stage.run();
        assertEquals(
                List.of("refused play: Too many places are kept for your address: try again in a moment; play"),
                party.get(0).news());

        party.get(2).visitor.closed();
        party.get(0).say(FOUR);
        stage.run();
        assertTrue(party.get(0).news().contains("ticket four"));
        assertTrue(party.get(1).news().contains("ticket four"));
    }

    @Test
    void aPartyThatFitsNoRoomIsToldSo() {
        Tab ada = member("Ada");
        member("Bob");
        member("Cyd");
        ada.news();

        ada.say(DUEL);
        stage.run();

        assertEquals(List.of("refused play: Your party of 3 is too large: Duel is for 2; none"), ada.news());
    }

    @Test
    void aPartyHasEightMembersAtMost() {
        for (int i = 0; i < 8; i++) {
            member("Member");
        }

        Tab ninth = member("Ninth");

        assertEquals(List.of("refused enter: That party has 8 already; play"), ninth.news());
    }

    @Test
    void aCodeThatIsNoneIsMalformed() {
        Tab ada = stage.tab("Ada").enter("short", null);
        stage.run();

        assertEquals(List.of("4001 A party's code has 10 to 16 of 23456789ABCDEFGHJKLMNPQRSTUVWXYZ"), ada.closes);
    }
}
