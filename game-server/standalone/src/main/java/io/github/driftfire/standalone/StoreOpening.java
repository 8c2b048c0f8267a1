package io.github.driftfire.standalone;

import io.github.driftfire.engine.results.Store;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A store that is opened on a thread of its own while the rest of a server is made: a new folder takes as long as all the rest. Thread-safe. */
public final class StoreOpening {
    private final CompletableFuture<Store> store;

    private StoreOpening(CompletableFuture<Store> store) {
        this.store = store;
    }

    /** One that is open. */
    public static StoreOpening of(Store store) {
        return new StoreOpening(CompletableFuture.completedFuture(store));
    }

    /** @param open what it throws, {@link #await} throws */
    static StoreOpening begin(Supplier<Store> open) {
        return new StoreOpening(CompletableFuture.supplyAsync(open, task -> {
            Thread thread = new Thread(task, "driftfire-store");
            thread.setDaemon(true);
            thread.start();
        }));
    }

    /** Closes it, if it could be opened. */
    void close() {
        Store opened = store.exceptionally(failure -> null).join();
        if (opened != null) {
            opened.close();
        }
    }

    /** Waits until it is open. An interrupt does not end that: H2 closes a file whose thread is interrupted. */
    Store await() {
        try {
            return store.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
