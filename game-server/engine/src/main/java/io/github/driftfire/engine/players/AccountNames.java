package io.github.driftfire.engine.players;

import io.github.driftfire.engine.text.PlayerName;
import io.github.driftfire.engine.text.TextSkeleton;
import io.github.driftfire.engine.text.UniqueName;
import io.github.driftfire.engine.text.WordFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * What accounts are called. One that would like the name of another gets a number behind it, and one without a name
 * {@value PlayerName#ANONYMOUS} and a random number: no account is called as all nameless guests are.
 */
public final class AccountNames {
    private static final String ANONYMOUS = TextSkeleton.of(PlayerName.ANONYMOUS);

    /** Numbers that are tried one by one: behind them comes a random one, so that no search takes longer the more accounts there are. */
    private static final int LAST_NUMBER = 9;

    /** Random numbers have one digit more after every {@value #TRIES}. */
    private static final int TRIES = 3;

    private static final int LARGEST = 100_000_000;

    private AccountNames() {}

    /** A name fit for an account out of whatever was typed; empty if there is none in it. */
    static String clean(String typed, WordFilter words) {
        String name = PlayerName.clean(typed, words);
        return isAnonymous(TextSkeleton.of(name)) ? "" : name;
    }

    /** Whether a skeleton is that of the name of all players without one: no account has it. */
    static boolean isAnonymous(String skeleton) {
        return skeleton.equals(ANONYMOUS);
    }

    /**
     * A name that no other account has.
     *
     * @param wanted as {@link #clean} makes it
     * @param taken answers which of some skeletons are taken; asked once, but for a case that does not come
     */
    public static String free(String wanted, Function<List<String>, Collection<String>> taken) {
        while (true) {
            List<String> names = candidates(wanted);
            Collection<String> others =
                    taken.apply(names.stream().map(TextSkeleton::of).toList());
            for (String name : names) {
                if (!others.contains(TextSkeleton.of(name))) {
                    return name;
                }
            }
        }
    }

    private static List<String> candidates(String wanted) {
        List<String> names = new ArrayList<>();
        if (!wanted.isEmpty()) {
            names.add(wanted);
            for (int number = 2; number <= LAST_NUMBER; number++) {
                names.add(UniqueName.numbered(wanted, number));
            }
        }
        String start = wanted.isEmpty() ? PlayerName.ANONYMOUS : wanted;
        for (int lowest = wanted.isEmpty() ? 1_000 : 10; lowest <= LARGEST; lowest *= 10) {
            for (int i = 0; i < TRIES; i++) {
                names.add(UniqueName.numbered(start, ThreadLocalRandom.current().nextInt(lowest, 10 * lowest)));
            }
        }
        return names;
    }
}
