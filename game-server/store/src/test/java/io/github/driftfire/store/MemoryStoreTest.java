package io.github.driftfire.store;

import io.github.driftfire.engine.results.MemoryStore;
import io.github.driftfire.engine.results.Store;

final class MemoryStoreTest extends ProfileContract {
    private final MemoryStore store = new MemoryStore(() -> nowMillis);

    @Override
    Store store() {
        return store;
    }
}
