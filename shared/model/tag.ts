import { z } from 'zod';
import { TagId } from './ids.ts';

export const TagFields = z.object({
  parentId: TagId.nullable().default(null),
  name: z.string().trim().min(1).max(200),
  /** One of the eight colours of the palette. */
  colour: z.int().min(1).max(8).default(1),
  note: z.string().max(100_000).default(''),
  /** Order among the children of one parent. */
  position: z.int().nonnegative().default(0),
});
export type TagFields = z.infer<typeof TagFields>;
export const Tag = TagFields.extend({ id: TagId });
export type Tag = z.infer<typeof Tag>;
