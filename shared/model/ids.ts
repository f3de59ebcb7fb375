import { z } from 'zod';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const id = <Brand extends string>() => z.string().regex(UUID_V7).brand<Brand>();

/**
 * Every record that leaves the machine bears a UUIDv7 (RFC 9562, section 5.7): unique across
 * colleagues' libraries and sortable by the time it was made. Integer keys stay inside the database.
 */
export const ActorId = id<'ActorId'>();
export type ActorId = z.infer<typeof ActorId>;
export const ActorMergeId = id<'ActorMergeId'>();
export type ActorMergeId = z.infer<typeof ActorMergeId>;
export const ArticleId = id<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;
export const AnnotationId = id<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;
export const TagId = id<'TagId'>();
export type TagId = z.infer<typeof TagId>;
export const EventId = id<'EventId'>();
export type EventId = z.infer<typeof EventId>;
export const ClaimId = id<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;
export const CollectionId = id<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;
export const HistoryId = id<'HistoryId'>();
export type HistoryId = z.infer<typeof HistoryId>;
export const JobId = id<'JobId'>();
export type JobId = z.infer<typeof JobId>;

/**
 * Lays out a UUIDv7 from its parts, so that the clock and the randomness stay with the caller.
 * @param milliseconds Unix time in milliseconds, 48 bits.
 * @param random at least ten bytes of randomness; the first ten are used.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0').slice(-12);
  const bytes = Array.from(random.subarray(0, 10));
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
