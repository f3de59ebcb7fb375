import { useState } from 'react';
import type { ActorId } from '../../../shared/model/ids.ts';
import { useAct } from '../../app/commands.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { Button, EmptyState, Splitter } from '../../ui/index.ts';
import { ActorDialog } from './ActorDialog.tsx';
import { ActorPage } from './ActorPage.tsx';
import { Register } from './Register.tsx';
import './actors.css';
import './actor-page.css';

/** The register of actors at the left, the one that was chosen beside it. */
export function ActorsScreen({ actorId }: Readonly<{ actorId?: ActorId }>) {
  const { settings, change } = useSettings();
  const [dragged, setDragged] = useState<number | null>(null);
  const [making, setMaking] = useState(false);
  const width = dragged ?? settings.panels.list;
  useAct({ id: 'actor.new', title: 'New actor', keys: 'A', group: 'Actors', run: () => setMaking(true) });
  return (
    <main className="actor-layout" style={{ gridTemplateColumns: `${width}px 1px minmax(0, 1fr)` }}>
      <Register actorId={actorId ?? null} onNew={() => setMaking(true)} />
      <Splitter
        label="Width of the register"
        width={width}
        min={260}
        max={480}
        side="left"
        onChange={setDragged}
        onDone={(next) => {
          void change({ panels: { list: next } })
            .catch(() => undefined)
            .finally(() => setDragged(null));
        }}
      />
      {actorId ? (
        <ActorPage key={actorId} actorId={actorId} />
      ) : (
        <section className="paper" aria-label="Actor">
          <h1 className="sr-only">Actors</h1>
          <EmptyState title="No actor is chosen">
            <p>
              Choose one in the register to see all that was said, where, and through whom. Whoever you name as the speaker of a quote
              stands there too.
            </p>
            <Button small keys="A" onClick={() => setMaking(true)}>
              New actor
            </Button>
          </EmptyState>
        </section>
      )}
      {making ? <ActorDialog actor={null} onClose={() => setMaking(false)} onSaved={(id) => go({ view: 'actors', actorId: id })} /> : null}
    </main>
  );
}
