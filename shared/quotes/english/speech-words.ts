import { speechVerbs as words } from './speech-verbs.ts';

/** Verbs of the classes below that tell what somebody thinks, wants or shows, not what he says. */
const NO_SPEECH = new Set(
  'think thinks thought thinking show shows showed shown showing find finds found finding hope hopes hoped hoping pray prays prayed praying wish wishes wished wishing wonder wonders wondered wondering demonstrate demonstrates demonstrated demonstrating prove proves proved proven proving recognize recognizes recognized recognizing recognise recognises recognised recognising realize realizes realized realizing realise realises realised realising emerge emerges emerged emerging allow allows allowed allowing indicate indicates indicated indicating refuse refuses refused refusing'.split(
    ' ',
  ),
);

/** Words by which English copy reports that somebody said, wrote, asked or denied something, in every form. */
export const englishSpeech: ReadonlySet<string> = new Set(
  [...words.reporting, ...words.telling, ...words.endorsing, ...words.distancing, ...words.denying, ...words.uncommitted, 'according']
    .filter((word) => !word.includes(' ') && !word.endsWith('ly'))
    .filter((word) => !NO_SPEECH.has(word)),
);
