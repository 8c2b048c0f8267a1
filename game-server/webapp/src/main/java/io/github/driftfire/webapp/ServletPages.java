package io.github.driftfire.webapp;

import io.github.driftfire.endpoint.site.PageSource;
import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pages of the application: the Servlet specification looks for them in {@code META-INF/resources} of its jars. */
final class ServletPages implements PageSource {
    private final ServletContext context;

    ServletPages(ServletContext context) {
        this.context = context;
    }

    @Override
    public @Nullable InputStream open(String path) {
        return context.getResourceAsStream(path);
    }

    @Override
    public Collection<String> list(String folder) {
        Collection<String> files = new TreeSet<>();
        Set<String> found = context.getResourcePaths(folder);
        if (found != null) {
            for (String path : found) {
                if (path.endsWith("/")) {
                    files.addAll(list(path));
                } else {
                    files.add(path);
                }
            }
        }
        return files;
    }
}
