/**
 * The domain: substances, studies, arms, doses, findings and their context, as immutable records
 * and enums.
 *
 * <p>Records check what they are given and copy what could change; what a source does not say is an
 * empty optional. Nothing here knows how data is stored: reading and writing is the part of the
 * data package. Every record can be serialised, so that engines that run on many machines can ship
 * them.
 */
@NullMarked
package org.microdosing.evidence.model;

import org.jspecify.annotations.NullMarked;
