package io.github.driftfire.endpoint.site;

import org.jspecify.annotations.Nullable;

/**
 * A file of the page, ready to be sent.
 *
 * @param type its content type
 * @param bytes as they are
 * @param gzipped the same, smaller; {@code null} where that gains nothing
 * @param etag a hash of the bytes, in quotes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PageFile(String type, byte[] bytes, byte @Nullable [] gzipped, String etag) {}
