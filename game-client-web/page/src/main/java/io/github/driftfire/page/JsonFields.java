package io.github.driftfire.page;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Reads objects that the browser's own JSON has made. What is missing or of another type is read as empty, zero or false. */
final class JsonFields {
    private JsonFields() {}

    /** Answers {@code null} to a text that is no object. */
    @JSBody(
            params = "text",
            script = "try { var found = JSON.parse(text); return typeof found === 'object' ? found : null; }"
                    + " catch (failure) { return null; }")
    static native @Nullable JSObject parse(String text);

    @JSBody(
            params = {"object", "name"},
            script = "var found = object[name]; return typeof found === 'string' ? found : null;")
    static native @Nullable String find(JSObject object, String name);

    static String text(JSObject object, String name) {
        String found = find(object, name);
        return found == null ? "" : found;
    }

    @JSBody(
            params = {"object", "name"},
            script = "return object[name] | 0;")
    static native int number(JSObject object, String name);

    /** A number that may be large, or have a fraction. */
    @JSBody(
            params = {"object", "name"},
            script = "return +object[name] || 0;")
    static native double real(JSObject object, String name);

    @JSBody(
            params = {"object", "name"},
            script = "return typeof object[name] === 'number';")
    static native boolean isNumber(JSObject object, String name);

    /** The member {@code name} of an object as a text has it. */
    static String nameOf(String text, String otherwise) {
        JSObject object = parse(text);
        String name = object == null ? null : find(object, "name");
        return name == null ? otherwise : name;
    }

    /** A member that is an object; an empty one where it is none. */
    @JSBody(
            params = {"object", "name"},
            script = "return Object(object[name]);")
    static native JSObject object(JSObject object, String name);

    /** The names of an object's members, in their order. */
    @JSBody(params = "object", script = "return Object.keys(object);")
    static native String[] names(JSObject object);

    @JSBody(
            params = {"object", "name"},
            script = "return object[name] === true;")
    static native boolean flag(JSObject object, String name);

    /** How many elements a list has. */
    @JSBody(
            params = {"object", "name"},
            script = "return Array.isArray(object[name]) ? object[name].length : 0;")
    static native int length(JSObject object, String name);

    /** An element of a list; an empty object where it is none. */
    @JSBody(
            params = {"object", "name", "index"},
            script = "return Object(object[name][index]);")
    static native JSObject element(JSObject object, String name, int index);

    /** An element of a list of texts. */
    @JSBody(
            params = {"object", "name", "index"},
            script = "return String(object[name][index]);")
    static native String word(JSObject object, String name, int index);
}
