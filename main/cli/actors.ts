import { foldName } from '../../shared/actors/names.ts';
import type { ActorSummary } from '../../shared/contract.ts';
import { WiresideError } from '../../shared/envelope.ts';
import type { Result } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { counted, table } from './format.ts';
import { type CommonOptions, type Session, withLibrary } from './session.ts';

/** The register by name, and beside it the pairs that may be one. As JSON {actors, pairs}. */
export function actors(options: CommonOptions): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const register = await session.call('actors.list', {});
    const pairs = await session.call('actors.pairs', {});
    const right = 'right' as const;
    const lines = table(
      [
        { head: 'Id' },
        { head: 'Kind' },
        { head: 'Quotes', align: right },
        { head: 'Mentions', align: right },
        { head: 'Name' },
        { head: 'Also written as' },
      ],
      register.map(({ id, kind, quotes, mentions, name, aliases }) => [
        id,
        kind,
        String(quotes),
        String(mentions),
        name,
        aliases.join('; '),
      ]),
    );
    const proposed = pairs.map(
      ({ first, second, reason }) => `may be one (${reason.kind}): ${first.name} (${first.id}) and ${second.name} (${second.id})`,
    );
    return { value: { actors: register, pairs }, text: [lines, ...proposed].join('\n'), exit: EXIT.fine };
  });
}

/** Makes two entries one, as the window does: one act, that can be undone and split again there. */
export function mergeActors(kept: string, other: string, options: CommonOptions): Promise<Result> {
  return withLibrary(options, false, async (session) => {
    const [stays, goes] = [await actorNamed(session, kept), await actorNamed(session, other)];
    const merged = await session.call('actors.merge', { keptId: stays.id, absorbedId: goes.id });
    const moved = [
      counted(goes.quotes, 'quote', 'quotes'),
      counted(goes.mentions, 'mention', 'mentions'),
      counted(goes.relays, 'relay', 'relays'),
      counted(goes.articles, 'article', 'articles'),
    ].join(', ');
    return { value: merged, text: `${goes.name} (${goes.id}) is part of ${stays.name} (${stays.id}) now: ${moved} moved`, exit: EXIT.fine };
  });
}

/** By id, or by a name or alias whatever the case and accents; two of one name are never guessed between. */
async function actorNamed(session: Session, name: string): Promise<ActorSummary> {
  const folded = foldName(name);
  const register = await session.call('actors.list', {});
  const byId = register.filter(({ id }) => id === name);
  const byName = register.filter((actor) => foldName(actor.name) === folded);
  const found = [byId, byName, register.filter(({ aliases }) => aliases.some((alias) => foldName(alias) === folded))].find(
    (some) => some.length > 0,
  );
  const [first] = found ?? [];
  if (!first || !found)
    throw new WiresideError('not-found', `nobody in the register is called “${name}”; “actors” shows the names and ids`);
  if (found.length > 1)
    throw new WiresideError(
      'conflict',
      `${found.length} entries are called “${name}”; name one by its id: ${found.map(({ id }) => id).join(', ')}`,
    );
  return first;
}
