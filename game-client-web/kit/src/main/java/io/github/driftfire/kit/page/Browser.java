package io.github.driftfire.kit.page;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.PlatformMarker;
import org.teavm.interop.Platforms;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The browser's own state: time, preferences, storage, address. */
public final class Browser {
    private Browser() {}

    /** Whether this is compiled to a script; false in a test on a JVM, which has nothing of the page. */
    @PlatformMarker(Platforms.JAVASCRIPT)
    public static boolean isPage() {
        return false;
    }

    /** Milliseconds since the page began, finer than a frame and never going back. */
    @JSBody(script = "return performance.now();")
    public static native double nowMillis();

    @JSBody(script = "return window.devicePixelRatio || 1;")
    public static native double pixelRatio();

    @JSBody(script = "return window.innerWidth;")
    public static native int width();

    @JSBody(script = "return window.innerHeight;")
    public static native int height();

    @JSBody(script = "return matchMedia('(prefers-reduced-motion: reduce)').matches;")
    public static native boolean prefersReducedMotion();

    @JSBody(script = "return matchMedia('(prefers-contrast: more)').matches;")
    public static native boolean prefersContrast();

    /** It opens a menu at Shift with the right button, which no page can prevent. */
    @JSBody(script = "return navigator.userAgent.indexOf('Firefox/') >= 0;")
    public static native boolean isFirefox();

    @JSBody(script = "location.reload();")
    public static native void reload();

    @JSBody(script = "return location.protocol;")
    public static native String scheme();

    @JSBody(script = "return location.host;")
    public static native String host();

    @JSBody(script = "return location.pathname;")
    public static native String path();

    @JSBody(script = "return location.search;")
    public static native String query();

    /** The way from the page's folder to the server's root, as the server has it in the page. */
    @JSBody(script = "return document.querySelector('meta[name=root]').content;")
    public static native String toRoot();

    /** The name of the game whose page it is, as the server has it in the page. */
    @JSBody(script = "return document.querySelector('meta[name=game]').content;")
    public static native String game();

    /** As in {@code https://game.example.com}. */
    @JSBody(script = "return location.origin;")
    public static native String origin();

    @JSBody(script = "return matchMedia('(pointer: coarse)').matches;")
    public static native boolean coarsePointer();

    /** A number as CSS and JSON write it. The JDK's own way makes a script 20 kB larger. */
    @JSBody(params = "value", script = "return String(value);")
    public static native String text(double value);

    /** A number with so many decimals. */
    @JSBody(
            params = {"value", "decimals"},
            script = "return value.toFixed(decimals);")
    public static native String fixed(double value, int decimals);

    /** A text with spaces before it, up to a length. */
    @JSBody(
            params = {"text", "length"},
            script = "return text.padStart(length);")
    public static native String padded(String text, int length);

    @JSBody(params = "text", script = "return text.toUpperCase();")
    public static native String upper(String text);

    @JSBody(script = "return document.title;")
    public static native String title();

    @JSBody(params = "title", script = "if (document.title !== title) document.title = title;")
    public static native void title(String title);

    /** A part of an address as it is shown; as it is if it is spelled wrongly. */
    @JSBody(params = "part", script = "try { return decodeURIComponent(part); } catch (failure) { return part; }")
    public static native String decode(String part);

    @JSBody(params = "part", script = "return encodeURIComponent(part);")
    public static native String encode(String part);

    /**
     * Makes the browser fetch the page and what it refers to once more, whatever its caches hold, and then reloads. It reloads also when a fetch
     * fails: the reload then shows the error.
     */
    @JSBody(
            script = "var again = { cache: 'reload' }, done = function() { location.reload(); };"
                    + " fetch(location.pathname + location.search, again).then(function(answer) { return answer.text();"
                    + " }).then(function(text) { return Promise.allSettled((text.match(/[\\w.-]+\\?v=[\\w.-]+/g) ||"
                    + " []).map(function(file) { return fetch(file, again).then(function(answer) { return answer.text();"
                    + " }); })); }).then(done, done);")
    public static native void reloadPastCaches();

    /** Any number, for spreading what should not happen everywhere at once. */
    @JSBody(script = "return (Math.random() * 0x7fffffff) | 0;")
    public static native int chance();

    /** A byte that cannot be guessed. */
    @JSBody(script = "return crypto.getRandomValues(new Uint8Array(1))[0];")
    public static native int secret();

    /** What was kept over reloads; null without an entry or where the browser refuses storage. */
    @JSBody(params = "key", script = "try { return localStorage.getItem(key); } catch (failure) { return null; }")
    public static native @Nullable String recall(String key);

    @JSBody(
            params = {"key", "value"},
            script = "try { localStorage.setItem(key, value); } catch (failure) { return; }")
    public static native void remember(String key, String value);

    /** What was kept for this tab; null without an entry or where the browser refuses storage. */
    @JSBody(params = "key", script = "try { return sessionStorage.getItem(key); } catch (failure) { return null; }")
    public static native @Nullable String recallInTab(String key);

    /** A value that was kept for this tab, once. */
    public static @Nullable String takeInTab(String key) {
        String value = recallInTab(key);
        if (value != null) {
            rememberInTab(key, null);
        }
        return value;
    }

    /** Keeps a value for this tab; {@code null} forgets it. */
    @JSBody(
            params = {"key", "value"},
            script = "try { if (value === null) sessionStorage.removeItem(key);"
                    + " else sessionStorage.setItem(key, value); } catch (failure) { return; }")
    public static native void rememberInTab(String key, @Nullable String value);

    /** What stands in the address after the {@code #}; empty if nothing does. */
    @JSBody(script = "return location.hash.slice(1);")
    public static native String hash();

    /** Puts a text after the {@code #} as a step of the tab's history; an empty one takes it away without one. */
    @JSBody(
            params = "hash",
            script = "if (hash) { if (location.hash !== '#' + hash) history.pushState(null, '', '#' + hash); }"
                    + " else if (location.hash) history.replaceState(null, '', location.pathname + location.search);")
    public static native void hash(String hash);

    /** The page's address with a text after the {@code #}. */
    @JSBody(params = "hash", script = "return location.origin + location.pathname + '#' + hash;")
    public static native String link(String hash);

    @JSBody(params = "address", script = "location.href = address;")
    public static native void go(String address);

    @JSBody(script = "return !!navigator.share;")
    public static native boolean canShare();

    /** Opens the browser's own choice of ways to pass a link on. Closing it is an AbortError; any other failure is told on the console. */
    @JSBody(
            params = {"title", "link"},
            script = "navigator.share({ title: title, url: link })"
                    + ".catch(function(failure) { if (failure.name !== 'AbortError') console.warn(failure); });")
    public static native void share(String title, String link);

    /** Copies a text; tells whether that worked. Only pages from a secure origin have a clipboard: others select the text and let the browser copy. */
    @JSBody(
            params = {"near", "text", "listener"},
            script = "function select() { var field = document.createElement('textarea'); field.value = text;"
                    + " near.parentNode.appendChild(field); field.select();"
                    + " var copied = document.execCommand('copy'); field.remove(); near.focus(); listener(copied); }"
                    + " if (navigator.clipboard) navigator.clipboard.writeText(text)"
                    + ".then(function() { listener(true); }, select); else select();")
    public static native void copy(HTMLElement near, String text, CopyListener listener);

    /** Called with whether a text was copied. */
    @JSFunctor
    @FunctionalInterface
    public interface CopyListener extends JSObject {
        void copied(boolean copied);
    }

    /** Makes {@code window[name]()} answer what the supplier answers. */
    @JSBody(
            params = {"name", "supplier"},
            script = "window[name] = supplier;")
    public static native void exposeText(String name, TextSupplier supplier);

    /** Answers a text to the page. */
    @JSFunctor
    @FunctionalInterface
    public interface TextSupplier extends JSObject {
        String get();
    }

    /** GETs a text beside the page; calls the listener with {@code null} when there is none. */
    @JSBody(
            params = {"path", "listener"},
            script = "fetch(path, { cache: 'no-store' }).then(function(answer) { return answer.ok ? answer.text() :"
                    + " null; }).then(function(found) { listener(found); }, function() { listener(null); });")
    public static native void fetch(String path, TextListener listener);

    /** Called with a fetched text. */
    @JSFunctor
    @FunctionalInterface
    public interface TextListener extends JSObject {
        void fetched(@Nullable String text);
    }
}
