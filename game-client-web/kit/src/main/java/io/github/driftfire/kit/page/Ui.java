package io.github.driftfire.kit.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float64Array;

/** Short ways to the page's elements. All text goes in as text, never as markup. */
public final class Ui {
    private Ui() {}

    /** The element with this id, which the page must have. */
    public static HTMLElement element(String id) {
        HTMLElement element = find(id);
        if (isMissing(element)) {
            throw new IllegalStateException("the page has no #" + id);
        }
        return element;
    }

    public static boolean has(String id) {
        return !isMissing(find(id));
    }

    @JSBody(params = "id", script = "return document.getElementById(id);")
    private static native HTMLElement find(String id);

    @JSBody(params = "object", script = "return object == null;")
    private static native boolean isMissing(JSObject object);

    @JSBody(params = "tag", script = "return document.createElement(tag);")
    private static native HTMLElement bare(String tag);

    /** A new child at the end of a parent. */
    public static HTMLElement child(HTMLElement parent, String tag, String className) {
        HTMLElement element = bare(tag);
        element.setClassName(className);
        parent.appendChild(element);
        return element;
    }

    @JSBody(
            params = {"element", "text"},
            script = "if (element.textContent !== text) element.textContent = text;")
    public static native void text(HTMLElement element, String text);

    @JSBody(params = "element", script = "return element.textContent;")
    public static native String text(HTMLElement element);

    /** Puts a class on or takes it off. */
    @JSBody(
            params = {"element", "name", "on"},
            script = "element.classList.toggle(name, on);")
    public static native void toggle(HTMLElement element, String name, boolean on);

    /** Starts an element's one-shot animation class anew. */
    @JSBody(
            params = {"element", "name"},
            script = "element.classList.remove(name); void element.offsetWidth; element.classList.add(name);")
    public static native void replay(HTMLElement element, String name);

    @JSBody(
            params = {"element", "name", "value"},
            script = "element.style.setProperty(name, value);")
    public static native void style(HTMLElement element, String name, String value);

    @JSBody(params = "element", script = "return element.value;")
    public static native String value(HTMLElement element);

    /** A field's value without the space around it. */
    @JSBody(params = "element", script = "return element.value.trim();")
    public static native String trimmed(HTMLElement element);

    /** A field's value as a number. */
    @JSBody(
            params = {"element", "otherwise"},
            script = "var value = parseFloat(element.value); return isNaN(value) ? otherwise : value;")
    public static native double number(HTMLElement element, double otherwise);

    @JSBody(
            params = {"element", "value"},
            script = "element.value = value;")
    public static native void value(HTMLElement element, String value);

    @JSBody(
            params = {"element", "disabled"},
            script = "element.disabled = disabled;")
    public static native void disabled(HTMLElement element, boolean disabled);

    @JSBody(params = "element", script = "return element.checked;")
    public static native boolean checked(HTMLElement element);

    @JSBody(
            params = {"element", "checked"},
            script = "element.checked = checked;")
    public static native void checked(HTMLElement element, boolean checked);

    @JSBody(params = "element", script = "element.focus({ preventScroll: true });")
    public static native void focus(HTMLElement element);

    @JSBody(script = "if (document.activeElement) document.activeElement.blur();")
    public static native void blur();

    /** Called with each event. Not TeaVM's own listener, which costs every one a function of its own: 3 kB of the arena's script. */
    @FunctionalInterface
    public interface Listener<E extends Event> {
        void on(E event);
    }

    /** Listens to one type of event, or to several with spaces between them. */
    public static void on(HTMLElement element, String types, Listener<Event> listener) {
        listen(element, types, listener);
    }

    /** Listens on the window, to one type of event or to several with spaces between them; the listener may prevent the browser's own action. */
    public static <E extends Event> void onWindow(String types, Listener<E> listener) {
        listen(Window.current(), types, listener);
    }

    public static void onDocument(String types, Listener<Event> listener) {
        listen(HTMLDocument.current(), types, listener);
    }

    private static <E extends Event> void listen(EventTarget target, String types, Listener<E> listener) {
        add(target, types, listener::on);
    }

    @JSBody(
            params = {"target", "types", "listener"},
            script =
                    "types.split(' ').forEach(function(type) { target.addEventListener(type, listener, { passive: false }); });")
    private static native <E extends Event> void add(EventTarget target, String types, EventListener<E> listener);

    /** What an event's target does with keys: 0 nothing, 1 a control has its own use for some, 2 a field takes all as text. */
    @JSBody(
            params = "event",
            script = "var target = event.target; if (!target || !target.tagName) return 0;"
                    + " if (target.isContentEditable) return 2;"
                    + " switch (target.tagName) {"
                    + " case 'TEXTAREA': case 'SELECT': return 2;"
                    + " case 'INPUT': return /^(button|checkbox|color|file|image|radio|range|reset|submit)$/.test(target.type) ? 1 : 2;"
                    + " case 'BUTTON': case 'SUMMARY': case 'A': return 1;"
                    + " default: return 0; }")
    public static native int focusKind(Event event);

    /** Whether a listener has already kept the browser from its own action. */
    @JSBody(params = "event", script = "return event.defaultPrevented;")
    public static native boolean isPrevented(Event event);

    /** Presses the button that it happened to. */
    @JSBody(
            params = "event",
            script = "var button = event.target.closest && event.target.closest('button'); if (button) button.click();")
    public static native void click(Event event);

    /** No listener farther out hears of it. */
    @JSBody(params = "event", script = "event.stopPropagation();")
    public static native void stop(Event event);

    /** Whether it happened over the space and not over something to click. */
    @JSBody(
            params = "event",
            script = "return !event.target || !event.target.closest || !event.target.closest('.clickable');")
    public static native boolean inSpace(Event event);

    /** Opens a dialog over everything: nothing behind it can be reached. */
    @JSBody(params = "dialog", script = "if (!dialog.open) dialog.showModal();")
    public static native void openDialog(HTMLElement dialog);

    @JSBody(params = "dialog", script = "if (dialog.open) dialog.close();")
    public static native void closeDialog(HTMLElement dialog);

    @JSBody(script = "return !!document.querySelector('dialog[open]');")
    public static native boolean anyDialog();

    /** Whether it happened to the element itself and not to what is in it. */
    @JSBody(
            params = {"event", "element"},
            script = "return event.target === element;")
    public static native boolean isTarget(Event event, HTMLElement element);

    /** The pointer that raised the event: {@code mouse}, {@code pen} or {@code touch}. */
    @JSBody(params = "event", script = "return event.pointerType || 'mouse';")
    public static native String pointerType(Event event);

    /** Left, top, right and bottom in CSS pixels of the window. */
    @JSBody(
            params = "element",
            script = "var box = element.getBoundingClientRect();"
                    + " return new Float64Array([box.left, box.top, box.right, box.bottom]);")
    public static native Float64Array box(HTMLElement element);

    @JSBody(script = "return document.hidden;")
    public static native boolean hidden();
}
