package io.github.driftfire.endpoint;

/**
 * What {@code POST /api/v1/me/delete} answers.
 *
 * @param deleted whether anything was stored
 */
public record Deletion(boolean deleted) {}
