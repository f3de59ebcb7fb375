import { type Ref, useEffect, useRef } from 'react';
import { useCall } from '../../app/client.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { ariaKeys } from '../../ui/keys.ts';
import { momentInWords } from '../../ui/known-time.ts';
import { useAddingActs } from './AddingArticles.tsx';
import { adding, asking } from './adding-state.ts';
import { ImportPanel } from './ImportPanel.tsx';

/** A library without articles: three ways in, and the libraries opened before. */
export function FirstRun() {
  const acts = useAddingActs();
  const shown = adding.use();
  const firstWay = useRef<HTMLButtonElement>(null);
  useEffect(() => firstWay.current?.focus({ preventScroll: true }), []);
  return (
    <main className={shown?.visible ? 'first with-job' : 'first'}>
      <section className="paper start">
        <div className="in">
          <h1>No articles yet</h1>
          <p className="lede">
            Open a coverage to try things out, or bring your own. Everything stays on this computer; Wireside sends nothing anywhere.
          </p>
          <ol className="choices">
            <Way title="Open the sample coverage" keys="Ctrl Shift S" buttonRef={firstWay} onClick={() => void acts.openSample()}>
              A fire in an invented port, told by invented agencies, with quotes and mentions already marked. Ten minutes show you the whole
              job.
            </Way>
            <Way title="Add articles" keys="Ctrl O" onClick={() => void acts.chooseFiles()}>
              Texts, saved web pages, or JSON Lines. The original is kept with its checksum.
            </Way>
            <Way title="Paste a text" keys="Ctrl Shift V" onClick={() => asking.set({ kind: 'paste' })}>
              From the clipboard, with headline, outlet and date if you know them.
            </Way>
            <Way title="Add a colleague’s collection" onClick={() => void acts.addCollection(null)}>
              A .wireside file that was handed on. It is checked before anything is added.
            </Way>
            <Way title="Open a library" keys="Ctrl L" onClick={() => void acts.openLibrary(null)}>
              A .wiredesk library that is kept elsewhere. It is checked before it is opened.
            </Way>
          </ol>
          <p className="drop">
            <Icon name="plus" /> Files dropped anywhere in this window are added.
          </p>
          <Recent open={(path) => void acts.openLibrary(path)} />
        </div>
      </section>
      {shown?.visible ? <ImportPanel shown={shown} /> : null}
    </main>
  );
}

function Way({
  title,
  keys,
  buttonRef,
  onClick,
  children,
}: Readonly<{ title: string; keys?: string; buttonRef?: Ref<HTMLButtonElement>; onClick: () => void; children: string }>) {
  return (
    <li>
      <button type="button" className="choice-row" onClick={onClick} ref={buttonRef} aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}>
        <span className="words">
          <strong>{title}</strong>
          <span>{children}</span>
        </span>
        {keys ? <Keys keys={keys} /> : null}
      </button>
    </li>
  );
}

function Recent({ open }: Readonly<{ open: (path: string) => void }>) {
  const { data = [] } = useCall('library.recent', {});
  const others = data.filter((library) => !library.current).slice(0, 6);
  const now = new Date();
  if (others.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="recent-head">
      <h2 className="head" id="recent-head">
        Opened before
      </h2>
      <ul>
        {others.map((library) => (
          <li key={library.path}>
            <button type="button" disabled={!library.present} title={library.path} onClick={() => open(library.path)}>
              <span className="one-line">{library.name}</span>
              <span className="muted">
                {library.present
                  ? [
                      library.articles === null ? null : `${library.articles.toLocaleString('en')} articles`,
                      momentInWords(library.lastOpenedAt, now),
                    ]
                      .filter(Boolean)
                      .join(', ')
                  : 'not found; it was moved, or its disk is not connected'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
