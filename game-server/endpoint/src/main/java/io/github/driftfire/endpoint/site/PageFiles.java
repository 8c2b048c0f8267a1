package io.github.driftfire.endpoint.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The page's files; each is read and compressed once. Thread-safe. */
final class PageFiles {
    static final String CLASS_PATH_ROOT = "META-INF/resources";

    private static final int ETAG_BYTES = 12;

    /** Names without a leading dot, and an extension: neither a directory nor a way out of one is spelled like this. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\\.([a-z0-9]+)");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"));

    /** The page asks for its files by this build's version. */
    private static final Pattern VERSION = Pattern.compile("\\.js\\?v=([A-Za-z0-9._-]{1,64})\"");

    private final Map<String, PageFile> read = new ConcurrentHashMap<>();
    private final Function<String, @Nullable InputStream> source;

    PageFiles(Function<String, @Nullable InputStream> source) {
        this.source = source;
    }

    /** The file at a path such as {@code /index.html}; {@code null} if there is none. */
    @Nullable
    PageFile find(String path) {
        PageFile known = read.get(path);
        if (known != null) {
            return known;
        }
        var matcher = PATH.matcher(path);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        if (type == null) {
            return null;
        }
        try (InputStream in = source.apply(path)) {
            if (in == null) {
                return null;
            }
            PageFile file = file(type, in.readAllBytes());
            read.put(path, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version by which the page at a path asks for its scripts; {@code null} if it names none. */
    @Nullable
    String version(String path) {
        PageFile page = find(path);
        if (page == null) {
            return null;
        }
        var matcher = VERSION.matcher(new String(page.bytes(), StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : null;
    }

    private static PageFile file(String type, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        byte[] gzipped = out.toByteArray();
        return new PageFile(type, bytes, gzipped.length < bytes.length ? gzipped : null, etag(bytes));
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
