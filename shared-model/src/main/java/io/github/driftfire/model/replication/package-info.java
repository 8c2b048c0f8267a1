/**
 * Predict, and send only what surprises: the codec that keeps a client's replica equal to the server's world, bit for bit.
 *
 * <p>Both ends hold the same entities and run the same motions, so a thing that does as its motion says costs a fraction of a bit.
 * The world is a grid of cells. What becomes of a cell in a tick is encoded once, as a blob; a client's frame is its head, the
 * blobs of the cells that it watches, and a short private part.
 *
 * <pre>
 *  head           u8 type │ u8 flags │ u32 tick │ u16 input applied
 *  FEED           varint length │ bytes
 *  MODEL           a version of the ProbabilityModel
 *  SKIPPED        u8 ticks that follow; 1 without the flag, 0 with RESET
 *  depth          4 bits: own inputs that wait at the server, at most 14; or 15 for none, and then
 *    missed       5 bits: ticks that went without an input of their own so far, at most 31
 *  for each tick  EntrantIndex │ for each cell in and around the view, in their order:
 *                                  in view:   the cell's blob
 *                                  around it: what it sent into the view's cells, a blob for each of them
 *  VIEW           4 x 8 bits: the new rectangle │ a keyframe blob for each cell that was not in the old one
 *  AVATAR         1 bit whether there is one │ 8 bits column │ 8 bits row │ 16 bits turn in the cell's list
 *  OWNER          the avatar's owner fields, as they are
 *  CHECK          16 bits of the checksum of all that is watched
 * </pre>
 *
 * <p>One tick of a cell, for each of its entities in the order of its list:
 * <ol>
 *   <li>whether anything is unexpected; if so, which controls have flipped;
 *   <li>its motion is run;
 *   <li>if anything is unexpected: whether it ends and why, or which fields differ from the motion's result and by how much; then its
 *       children, each as what differs from the row that follows from the parent's;
 *   <li>it goes to the cell where it is now. A place in the next cell needs no word, since both ends see it; a farther one counts as
 *       having left.
 * </ol>
 * Then the cell's orphans, whole: those born without a parent in sight, and those that came from afar. After all cells, each list is
 * those who stayed, those who came (by the cell they came from, in its order), the orphans. So an entity is named by its turn in a list
 * that both ends have, and no id ever travels; clients number what they watch as they like.
 *
 * <p>Owned by one thread; knows field tables and motions and no particular kind.
 */
@NullMarked
package io.github.driftfire.model.replication;

import org.jspecify.annotations.NullMarked;
