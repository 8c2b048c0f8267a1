package io.github.driftfire.endpoint.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a game's page: those of the game's folder, and of the kit's where the game has none. Each is read and compressed once.
 *
 * <p>Thread-safe.
 */
final class PageFiles {
    /** The folder of what every game's page has unless the game has its own. */
    private static final String KIT = "/kit";

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
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"));

    /** Stands in a text for the page's version. */
    private static final String VERSION_TOKEN = "@page.version@";

    /** Stands in a page for what the game is called where the page does not say. */
    private static final String TITLE_TOKEN = "@game.title@";

    private static final int VERSION_CHARS = 12;

    private static final String INDEX = "/index.html";

    /** The game's parts of the kit's page; no file of its own. */
    private static final String SLOTS = "/slots.html";

    /** The texts in other languages, of the kit and of the game: parts of {@code /texts/<language>.json}, and no files of their own. */
    private static final List<String> TABLES = List.of("/texts.txt", "/kit-texts.txt");

    private static final Pattern TEXTS = Pattern.compile("/texts/([a-z]{2})\\.json");

    /** Counted also where a source cannot list its files. */
    private static final List<String> EVERY_PAGE_HAS = List.of(
            "/boot.js",
            "/client.js",
            "/page.js",
            "/profile.js",
            "/texts.js",
            "/texts.txt",
            "/kit-texts.txt",
            INDEX,
            SLOTS);

    /** Files for work on a game, which are served only where pages may change. */
    private static final String DEV = "/dev/";

    private static final String HTML = ".html";
    private static final String HEAD_END = "</head>";
    private static final String DEV_SCRIPT = "  <script src=\"dev/panel.js?v=" + VERSION_TOKEN + "\"></script>\n";

    /** Of a page one for each way to the root. */
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    private final PageSource source;
    private final String game;
    private final List<String> folders;
    private final String version;

    /** @param game the name of the game whose page it is */
    PageFiles(PageSource source, String game) {
        this.source = source;
        this.game = game;
        this.folders = List.of("/" + game, KIT);
        this.version = hash();
    }

    /** A hash of everything that the page is made of: a browser never mixes files of two versions. */
    String version() {
        return version;
    }

    /**
     * The file at a path below the page's folder, such as {@code /index.html}; {@code null} if there is none.
     *
     * @param root the way from the folder to the server's root: {@code ./} or {@code ../}. The page has it in the element
     *     {@code meta} of the name {@code root}, beside that of the name {@code game}: its address is not enough, since a context path may end in a game's name
     */
    @Nullable
    PageFile find(String path, String root) {
        String key = path.endsWith(HTML) ? root + path : path;
        PageFile known = read.get(key);
        if (known != null) {
            return known;
        }
        if (path.equals(SLOTS) || TABLES.contains(path) || path.startsWith(DEV) && !source.changes()) {
            return null;
        }
        var matcher = PATH.matcher(path);
        String type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
        if (type == null) {
            return null;
        }
        try {
            var texts = TEXTS.matcher(path);
            byte[] bytes = texts.matches() ? texts(texts.group(1)) : bytes(path);
            if (bytes == null) {
                return null;
            }
            PageFile file = file(type, type.contains("charset") ? fill(path, bytes, root) : bytes);
            read.put(key, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is, of the game's own folder or else of the kit's. */
    private byte @Nullable [] bytes(String path) throws IOException {
        for (String folder : folders) {
            try (InputStream in = source.open(folder + path)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        return null;
    }

    /** All texts of the page in a language; {@code null} if there is none. */
    private byte @Nullable [] texts(String language) throws IOException {
        List<String> tables = new ArrayList<>();
        for (String path : TABLES) {
            byte[] table = bytes(path);
            if (table != null) {
                tables.add(new String(table, StandardCharsets.UTF_8));
            }
        }
        PageTexts texts = new PageTexts(language, tables);
        return texts.isEmpty() ? null : texts.json().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] fill(String path, byte[] bytes, String root) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (path.equals(INDEX)) {
            byte[] slots = bytes(SLOTS);
            text = PageSlots.fill(text, slots == null ? "" : new String(slots, StandardCharsets.UTF_8));
        }
        if (path.endsWith(HTML)) {
            String mark = meta("root", root) + meta("game", game);
            text = text.replace(TITLE_TOKEN, title());
            text = text.replace(HEAD_END, mark + (source.changes() ? DEV_SCRIPT : "") + HEAD_END);
        }
        return text.replace(VERSION_TOKEN, version).getBytes(StandardCharsets.UTF_8);
    }

    /** The game's name, which has a-z, 0-9 and - only, with a capital letter. */
    private String title() {
        return game.substring(0, 1).toUpperCase(Locale.ROOT) + game.substring(1);
    }

    private static String meta(String name, String content) {
        return "  <meta name=\"" + name + "\" content=\"" + content + "\">\n";
    }

    private String hash() {
        try {
            NavigableSet<String> paths = new TreeSet<>(EVERY_PAGE_HAS);
            for (String folder : folders) {
                source.list(folder + "/").forEach(path -> paths.add(path.substring(folder.length())));
            }
            MessageDigest digest = sha256();
            for (String path : paths) {
                byte[] bytes = bytes(path);
                if (bytes != null) {
                    digest.update(path.getBytes(StandardCharsets.UTF_8));
                    digest.update(sha256().digest(bytes));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_CHARS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageFile file(String type, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        byte[] gzipped = out.toByteArray();
        return new PageFile(type, bytes, gzipped.length < bytes.length ? gzipped : null, etag(bytes));
    }

    /** A hash of a body, as the header has it. */
    static String etag(byte[] bytes) {
        return '"' + HexFormat.of().formatHex(sha256().digest(bytes), 0, ETAG_BYTES) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
