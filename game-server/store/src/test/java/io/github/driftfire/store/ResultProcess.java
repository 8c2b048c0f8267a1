package io.github.driftfire.store;

import io.github.driftfire.engine.kit.DataSettings;
import io.github.driftfire.engine.results.Fact;
import io.github.driftfire.engine.results.Results;
import io.github.driftfire.engine.results.Venue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that has {@value #PER_SECOND} results a second stored until it is killed, and writes to its standard output how many are acknowledged.
 * The results' scores are 0, 1, 2 and so on, and are acknowledged in that order.
 */
final class ResultProcess {
    static final int PER_SECOND = 200;

    private static final Fact SCORE = Fact.best("score");
    private static final int PLAYERS = 50;

    private ResultProcess() {}

    /** @param args address of a database or path of a folder, and the room's name */
    public static void main(String[] args) {
        DataSettings settings =
                args[0].startsWith("jdbc:") ? DataSettings.database(args[0], null, null) : DataSettings.folder(args[0]);
        Results results = new Results(Stores.open(settings), System::currentTimeMillis);
        results.start(task -> new Thread(task, "results"));
        Venue venue = new Venue("arena", "arena", args[1], true);
        long startNanos = System.nanoTime();
        long written = -1;
        for (long score = 0; ; score++) {
            String player = "P" + score % PLAYERS;
            results.offer(venue, BoardContract.device(player), player, 1_000, SCORE.is(score));
            long dueNanos = startNanos + score * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            while (System.nanoTime() - dueNanos < 0) {
                LockSupport.parkNanos(dueNanos - System.nanoTime());
            }
            long committed = results.metrics().committed();
            if (committed != written) {
                written = committed;
                System.out.println(committed);
                // checkError flushes; a test that was killed reads no more.
                if (System.out.checkError()) {
                    System.exit(1);
                }
            }
        }
    }
}
