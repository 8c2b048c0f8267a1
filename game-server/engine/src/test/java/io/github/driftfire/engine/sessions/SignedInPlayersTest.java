package io.github.driftfire.engine.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.driftfire.engine.FakeGame;
import io.github.driftfire.engine.Stage;
import io.github.driftfire.engine.players.Account;
import io.github.driftfire.engine.players.Accounts;
import io.github.driftfire.engine.players.AccountsUnavailableException;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.model.protocol.CloseCode;
import io.github.driftfire.model.protocol.Hello;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a room calls players who are signed in, and guests beside them. */
final class SignedInPlayersTest {
    private final Results results = Results.inMemory();
    private final Accounts accounts = results.accounts();
    private final Stage stage = new Stage(4, results);

    private String ticket(String name) throws AccountsUnavailableException {
        return ticket(name, name);
    }

    private String ticket(String subject, String name) throws AccountsUnavailableException {
        String token = accounts.signIn("https://id.example.com", subject, List.of(name), "");
        Account account = accounts.find(token);
        assertNotNull(account);
        return accounts.ticket(account, token);
    }

    private Stage.Player come(String name, String account) {
        Stage.Player player = stage.arrive();
        player.session().hello(new Hello(Hello.TYPE, name, FakeGame.FINGERPRINT, null, null, null, null, account));
        stage.tick();
        return player;
    }

    @Test
    void theyHaveTheNameOfTheAccount() throws AccountsUnavailableException {
        come("Somebody", ticket("Ada"));
        assertEquals(List.of("join 0 Ada"), stage.game.events);
    }

    @Test
    void guestsCannotHaveTheNameOfAnAccountOrOneThatLooksLikeIt() throws AccountsUnavailableException {
        ticket("Ada");
        stage.seat("ada");
        come("Else", ticket("Grace"));
        stage.seat("GRACE");
        assertEquals(List.of("join 0 ada 2", "join 1 Grace", "join 2 GRACE 2"), stage.game.events);
    }

    @Test
    void guestsWithoutANameAreCalledTheSameHoweverManyAccountsHaveNone() throws AccountsUnavailableException {
        for (int i = 0; i < 30; i++) {
            ticket("nameless " + i, i % 2 == 0 ? "" : "P1L0T");
        }
        stage.seat("");
        stage.seat("");
        assertEquals(List.of("join 0 Pilot", "join 1 Pilot 2"), stage.game.events);
    }

    @Test
    void oneAccountTwiceHasANumberThatIsNoAccounts() throws AccountsUnavailableException {
        String ticket = ticket("Ada");
        ticket("Ada 2");
        come("", ticket);
        come("", ticket("Ada"));
        assertEquals(List.of("join 0 Ada", "join 1 Ada 3"), stage.game.events);
    }

    @Test
    void aTicketThatWasUsedOrNeverWasIsRefused() throws AccountsUnavailableException {
        String ticket = ticket("Ada");
        come("Ada", ticket);
        for (String wrong : List.of(ticket, "A".repeat(43), "x")) {
            Stage.Player thief = come("Ada", wrong);
            assertEquals(CloseCode.BAD_TICKET, thief.line().closedWith(), wrong);
            assertEquals(List.of("Your sign-in has been used or is over"), thief.line().reasons);
        }
    }
}
