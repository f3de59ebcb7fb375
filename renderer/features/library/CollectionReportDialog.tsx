import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { collectionReport } from './collection-report.ts';

const kinds = [
  ['articles', 'Articles'],
  ['annotations', 'Marks'],
  ['actors', 'Actors'],
  ['events', 'Events'],
  ['tags', 'Tags'],
  ['claims', 'Claims'],
  ['collections', 'Collections'],
] as const;

/** What came with a collection, what was here before, and where the two differ. */
export function CollectionReportDialog() {
  const shown = collectionReport.use();
  if (!shown) return null;
  const { file, report } = shown;
  const added = [
    ...kinds.map(([kind, label]) => ({ kind, label, count: report.added[kind] })),
    { kind: 'merges', label: 'Merges of actors', count: report.merges },
    { kind: 'apart', label: 'Actors kept apart', count: report.apart },
  ].filter(({ count }) => count > 0);
  const close = () => collectionReport.set(null);
  return (
    <Dialog
      open
      onClose={close}
      title={`“${file}” was added`}
      footer={
        <Button variant="primary" onClick={close}>
          Close
        </Button>
      }
    >
      {added.length > 0 ? (
        <table className="table report">
          <thead>
            <tr>
              <th scope="col">New here</th>
              <th scope="col" className="num">
                Number
              </th>
            </tr>
          </thead>
          <tbody>
            {added.map(({ kind, label, count }) => (
              <tr key={kind}>
                <td>{label}</td>
                <td className="num">{count.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>Nothing in it was new here.</p>
      )}
      <p className="meta report-note">
        {report.alreadyThere.toLocaleString('en')} records were here already, unchanged.
        {added.length > 0 ? ' Undo takes all that was added back.' : ''}
      </p>
      {report.keptHere.length > 0 ? (
        <>
          <h3 className="head">Different here and in the file; yours were kept ({report.keptHere.length})</h3>
          <ul className="kept-here">
            {report.keptHere.map((kept) => (
              <li key={`${kept.record} ${kept.id}`} className="row">
                <span className="muted">{kept.record}</span>
                <span className="one-line" title={kept.name}>
                  {kept.name}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
