import { useCall } from '../../app/client.tsx';

/** What runs here, and the promise that nothing leaves this computer. */
export function About() {
  const { data: about } = useCall('shell.about', {});
  const { data: library } = useCall('library.status', {});
  const facts: readonly (readonly [string, string])[] = [
    ['Version', about?.version ?? ''],
    ['Electron', about?.electron ?? ''],
    ['Chromium', about?.chromium ?? ''],
    ['System', about?.platform ?? ''],
    ['Library', library?.path ?? ''],
  ];
  return (
    <div className="settings-part">
      <section aria-labelledby="about-wireside">
        <h2 id="about-wireside">Wireside</h2>
        <p className="about-words">
          Keeps articles on this computer, marks who said what through whom, and lays the accounts of one event side by side. It sends
          nothing anywhere: there is no account, no telemetry and no update check.
        </p>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="fig">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="meta about-words">
          Set in Source Serif 4, IBM Plex Sans and Mono, and Noto Naskh Arabic, under the SIL Open Font License. Their licences are shipped
          with the app.
        </p>
      </section>
    </div>
  );
}
