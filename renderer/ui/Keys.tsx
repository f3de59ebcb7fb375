import { keyNames } from './keys.ts';

/** The keys of an act, each in its own frame. Said to screen readers by aria-keyshortcuts on the act itself, so hidden here. */
export function Keys({ keys }: Readonly<{ keys: string }>) {
  return (
    <span className="keys" aria-hidden="true">
      {keyNames(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
