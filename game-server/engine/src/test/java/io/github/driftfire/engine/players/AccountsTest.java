package io.github.driftfire.engine.players;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.text.TextSkeleton;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a server knows of the accounts of a store that others change too. */
final class AccountsTest {
    private static final String ISSUER = "https://id.example.com";

    private long nowMillis = 1_800_000_000_000L;
    private final AccountStore shared = new MemoryStore(() -> nowMillis).accounts();
    private final Accounts here = new Accounts(shared, () -> nowMillis);
    private final Accounts elsewhere = new Accounts(shared, () -> nowMillis);

    private boolean isReserved(String name) {
        assertTrue(here.readNames());
        return here.isReserved(TextSkeleton.of(name), null);
    }

    @Test
    void namesThatAnotherServerGivesAndFreesAreKnownWithinTenMinutes() throws Exception {
        String token = elsewhere.signIn(ISSUER, "ada", List.of("Ada"), "");
        assertTrue(isReserved("ada"));
        elsewhere.rename(token, "Countess");
        nowMillis += 10 * 60_000;
        assertFalse(isReserved("ada"));
        assertTrue(isReserved("countess"));
    }

    @Test
    void aNameThatIsGivenWhileAllAreReadStaysReserved() throws Exception {
        String token = elsewhere.signIn(ISSUER, "ada", List.of("Ada"), "");
        AtomicBoolean reads = new AtomicBoolean();
        List<Accounts> readers = new ArrayList<>();
        AccountStore slow = (AccountStore) Proxy.newProxyInstance(
                AccountStore.class.getClassLoader(),
                new Class<?>[] {AccountStore.class},
                (proxy, method, arguments) -> {
                    Object answer = method.invoke(shared, arguments);
                    if (method.getName().equals("skeletons") && !reads.getAndSet(true)) {
                        readers.get(0).rename(token, "Countess");
                    }
                    return answer;
                });
        Accounts reader = new Accounts(slow, () -> nowMillis);
        readers.add(reader);
        assertTrue(reader.readNames());
        assertTrue(reads.get());
        assertTrue(reader.isReserved(TextSkeleton.of("Countess"), null));
    }

    @Test
    void theNameOfAnAccountThatIsDeletedIsFreeAtOnce() throws Exception {
        String token = here.signIn(ISSUER, "ada", List.of("Ada"), "");
        Account account = here.find(token);
        assertNotNull(account);
        ((MemoryAccounts) shared).forget(account.player());
        here.forgotten(account);
        assertFalse(here.isReserved(TextSkeleton.of("Ada"), null));
        assertEquals(List.of(), List.copyOf(shared.skeletons(0)));
    }
}
