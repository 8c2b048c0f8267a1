package io.github.driftfire.endpoint.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to answer to a request.
 *
 * @param headers all but the body's length
 * @param cookies the {@code Set-Cookie} headers
 * @param body empty for an answer that has none; of an answer to HEAD only the length is told
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
    static final String JSON = "application/json";

    private static final String PLAIN_TEXT = "text/plain;charset=utf-8";
    private static final String RETRY_AFTER = "Retry-After";
    private static final byte[] NOTHING = {};

    static Answer of(int status, String type, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        PageHeaders.everywhere(headers::put);
        headers.put("Content-Type", type);
        return new Answer(status, headers, new ArrayList<>(), body);
    }

    static Answer ofText(int status, String type, String text) {
        return of(status, type, text.getBytes(StandardCharsets.UTF_8)).with("Cache-Control", "no-store");
    }

    static Answer json(int status, String text) {
        return ofText(status, JSON, text);
    }

    /** JSON that all may see, for as long as it is kept before it is read again; 304 if the client has it. */
    static Answer cached(String text, Function<String, @Nullable String> header) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String etag = PageFiles.etag(body);
        Answer answer =
                of(200, JSON, body).with("Cache-Control", "public, max-age=5").with("ETag", etag);
        return etag.equals(header.apply("If-None-Match")) ? answer.withoutBody(304) : answer;
    }

    /** It is being read. No error: a page's console would show it as one. */
    static Answer notRead() {
        return ofText(202, "text/plain", "").with(RETRY_AFTER, "1");
    }

    /** There is no device key in {@link PersonalDataApi#DEVICE_HEADER}. */
    static Answer noDeviceKey() {
        return error(
                400, "Bad Request: " + PersonalDataApi.DEVICE_HEADER + " must be the device key that the page keeps");
    }

    /** An address has had too many answers. */
    static Answer tooManyRequests() {
        return error(429, "Too Many Requests").with(RETRY_AFTER, "1");
    }

    /** Too many answers wait for a database or another server. */
    public static Answer tooManyWait() {
        return error(503, "Service Unavailable: too many requests wait. Try again in a moment")
                .with(RETRY_AFTER, "5");
    }

    /** An error, told in one line that tells a stranger nothing about the server. */
    public static Answer error(int status, String reason) {
        return ofText(status, PLAIN_TEXT, status + " " + reason + "\n");
    }

    Answer withoutBody(int otherStatus) {
        headers.remove("Content-Type");
        return new Answer(otherStatus, headers, cookies, NOTHING);
    }

    Answer cookie(String setCookie) {
        cookies.add(setCookie);
        return this;
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }
}
