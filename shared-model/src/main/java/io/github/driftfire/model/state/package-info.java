/**
 * What a world is made of: kinds of entity, their fields, and what happens to them by itself.
 *
 * <pre>
 *  Model ──► EntityKind ──► FieldTable   names, widths, who may see what
 *                      ├──► Motion       one tick of what happens by itself
 *                      └──► Birth        what a child looks like, given its parent
 *  EntityTable                           the rows of one kind: int[capacity x fields]
 * </pre>
 *
 * <p>A field table is the only description of a kind's state: replication, checksums, the fingerprint and debug prints are
 * derived from it. Every kind has its position in fields 0 and 1. Rows are plain {@code int}s in one array, so that a
 * tick walks memory in order and copies a whole kind with one call; an object per entity lost by a factor of three in the
 * compiled client. Nothing here knows Driftfire's own kinds.
 */
@NullMarked
package io.github.driftfire.model.state;

import org.jspecify.annotations.NullMarked;
