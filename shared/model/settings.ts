import { z } from 'zod';

/** How a person likes to read; kept per person on this computer, never in a library. */
export const ReadingSettings = z.object({
  textSize: z.int().min(13).max(28).default(17),
  /** Width of the column in px at the default size. */
  measure: z.int().min(360).max(900).default(540),
  face: z.enum(['serif', 'sans']).default('serif'),
});

export const Settings = z.object({
  /** The name that marks bear. Empty until the person says it; then the account's name stands in. */
  author: z.string().max(200).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  reading: ReadingSettings.default(ReadingSettings.parse({})),
  panels: z
    .object({
      list: z.int().min(260).max(480),
      inspector: z.int().min(260).max(480),
      listHidden: z.boolean(),
      inspectorHidden: z.boolean(),
    })
    .default({ list: 316, inspector: 344, listHidden: false, inspectorHidden: false }),
  /** Suggestions less sure than this are not shown. */
  suggestions: z.object({ threshold: z.number().min(0).max(1) }).default({ threshold: 0.5 }),
  /** Where the person was: the window's own address, so that a restart opens the same place. */
  place: z.string().max(4000).default(''),
});
export type Settings = z.infer<typeof Settings>;
export const SettingsPatch = z.object({
  author: z.string().max(200).optional(),
  theme: Settings.shape.theme.unwrap().optional(),
  reading: ReadingSettings.partial().optional(),
  panels: Settings.shape.panels.unwrap().partial().optional(),
  suggestions: Settings.shape.suggestions.unwrap().partial().optional(),
  place: z.string().max(4000).optional(),
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
