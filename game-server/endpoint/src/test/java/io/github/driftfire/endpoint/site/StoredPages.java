package io.github.driftfire.endpoint.site;

import io.github.driftfire.endpoint.OriginPolicy;
import io.github.driftfire.endpoint.PlayHost;
import io.github.driftfire.engine.rooms.Rooms;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of a test, as texts by their paths. */
record StoredPages(Map<String, String> texts, boolean changes) implements PageSource {
    StoredPages(Map<String, String> texts) {
        this(texts, false);
    }

    @Override
    public @Nullable InputStream open(String path) {
        String text = texts.get(path);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Collection<String> list(String folder) {
        return texts.keySet().stream().filter(path -> path.startsWith(folder)).toList();
    }

    /** A host without rooms. */
    static PlayHost host() {
        return new PlayHost(new Rooms(List.of(), Thread::new), new OriginPolicy(List.of()), Runnable::run);
    }
}
